/** What the card is told of its subject, from what the page is now. */
import type { CardSubject } from '@/components/card/card';
import { claimSpan } from '@/utils/claim-span';
import type { ShownActor } from '@/utils/corrected';
import type { Claim, Span } from '@/utils/model';
import type { Subject } from '@/utils/page/shown-page';
import { rangesOf } from '@/utils/page/text-map';
import { rootOf } from '@/utils/page/unclobbered';
import { bySameSource, placeAmong, stopsOf } from '@/utils/page/walk-stops';
import { textFragmentLink } from '@/utils/text-fragment';
import type { PageNow } from './card-control';

export function describeSubject(
  { page, shown }: PageNow,
  subject: Subject,
): Omit<CardSubject, 'justKept' | 'versions'> {
  const { claim, kept, spans } = subject;
  const { article } = page;
  const read = shown.reading.claims.find(({ id }) => id === claim?.id) ?? null;
  const actorOf = (one: Claim | null, actors: readonly ShownActor[]) =>
    actors.find(({ id }) => id === one?.actor) ?? null;
  const sameSource = bySameSource(shown, subject);
  const isOnPage = /^https?:/.test(article.url) && spans.length > 0;
  return {
    claim,
    actor: actorOf(claim, shown.corrected.actors),
    read,
    readActor: actorOf(read, shown.reading.actors),
    names: shown.reading.actors.map(({ name }) => name),
    kept,
    degraded: shown.reading.degraded,
    text: article.text,
    article,
    link: isOnPage ? () => textFragmentLink(article.url, article.text, hullOf(spans), shownText() || undefined) : null,
    bySource: sameSource.length > 1 ? placeIn(sameSource, subject) : null,
    place: placeIn(stopsOf(shown), subject),
    isMarked: shown.walk.length > 0,
  };
}

function placeIn(stops: readonly Subject[], subject: Subject): CardSubject['place'] {
  const index = placeAmong(stops, subject);
  return index < 0 ? null : { index: index + 1, count: stops.length };
}

/** All of the sentence, and not only what is marked of it: the card leaves these words in sight. */
export function rangesToLeaveFree({ page }: PageNow, { claim, spans }: Subject): readonly Range[] {
  return (claim === null ? spans : [claimSpan(claim)]).flatMap((span) => rangesOf(page.map, span));
}

function hullOf(spans: readonly Span[]): Span {
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}

/** All that the page shows as text; lays the page out. */
function shownText(): string {
  const root = rootOf(document);
  return root instanceof HTMLElement ? (Reflect.get(HTMLElement.prototype, 'innerText', root) as string) : '';
}
