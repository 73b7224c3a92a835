/** The walk by keyboard from claim to claim: where it is, what it says, and what its keys do. */

import type { KeepingActions } from '@/components/card/card';
import { wordsOf } from '@/components/card/citation';
import { claimLine, placeLine } from '@/components/card/claim-line';
import type { EnterHost } from '@/components/card/mount-host';
import { type MountedWalk, mountWalk } from '@/components/card/mount-walk';
import { shorten } from '@/components/parts/claim-text';
import { sayError } from '@/components/parts/say-error';
import { withDismissed } from '@/utils/corrected';
import type { Painter } from '@/utils/page/painter';
import { bringIntoView } from '@/utils/page/scroll';
import { type Subject, subjectNow } from '@/utils/page/shown-page';
import { rangesOf } from '@/utils/page/text-map';
import { rootOf } from '@/utils/page/unclobbered';
import { firstStop, stepAmong, stopsOf, unverifiedOf } from '@/utils/page/walk-stops';
import { i18n } from '@/utils/words/i18n';
import type { CardControl, KeepingCard, PageNow } from './card-control';
import { describeSubject } from './card-subject';
import { handleWalkKeys } from './walk-keys';

export interface Walk {
  /** Begins the walk, or goes on with it, to the next (1) or the previous (-1) unverified claim. */
  go(by: 1 | -1): void;
  leave(): void;
  /** Call after the page or what is kept of it changed. */
  refresh(): void;
  /** To be told what the card is about: the walk is there as well, and goes on from there when the card closes. */
  cardOn(subject: Subject | null): void;
}

interface Surroundings {
  readonly now: () => PageNow | null;
  readonly painter: Painter;
  readonly enterHost: EnterHost;
  readonly card: CardControl;
  readonly keeping: (walk: KeepingCard) => KeepingActions;
  readonly showKept: KeepingCard['showKept'];
  /** Told where the walk is, and null when it is left. */
  readonly onSubject: (subject: Subject | null) => void;
  readonly signal: AbortSignal;
}

const MAX_WORDS = 240;

export function createWalk({
  now,
  painter,
  enterHost,
  card,
  keeping,
  showKept,
  onSubject,
  signal,
}: Surroundings): Walk {
  let current: { readonly line: MountedWalk; readonly life: AbortController } | null = null;
  let at: Subject | null = null;
  let showKeys = true;

  const actions = keeping({ now, claim: () => at?.claim ?? null, showKept });

  function begin(): MountedWalk | null {
    const root = rootOf(document);
    if (root === null || signal.aborted) return null;
    const life = new AbortController();
    const walkSignal = AbortSignal.any([life.signal, signal]);
    const line = mountWalk(root, enterHost, walkSignal);
    current = { line, life };
    handleWalkKeys(
      { line, isCardOpen: () => card.deliberate() !== null, leave, step, openCard, dismiss, correct, keep, toggleKeys },
      walkSignal,
    );
    return line;
  }

  function go(by: 1 | -1): void {
    const page = now();
    const line = page && (current?.line ?? begin());
    if (page === null || line === null) return;
    at = card.deliberate()?.subject ?? at;
    const stops = unverifiedOf(page.shown);
    const boxOf = (span: readonly [number, number]) =>
      rangesOf(page.page.map, span)[0]?.getBoundingClientRect() ?? null;
    const next = at === null ? firstStop(stops, by, innerHeight, boxOf) : stepAmong(stops, at, by);
    if (next === undefined) say(i18n.t('walk.none'));
    else arrive(next);
    if (!card.deliberate()) line.focus();
  }

  function step(by: 1 | -1): void {
    const page = now();
    const next = page && at && stepAmong(stopsOf(page.shown), at, by);
    if (next) arrive(next);
  }

  function arrive(next: Subject): void {
    at = next;
    if (card.deliberate() !== null) {
      card.open(next, 'asked');
      return;
    }
    bringIntoView(paint());
    onSubject(next);
    sayWhere();
  }

  function paint(): readonly Range[] {
    const page = now();
    const ranges = page === null || at === null ? [] : at.spans.flatMap((span) => rangesOf(page.page.map, span));
    painter.focus(ranges);
    return ranges;
  }

  function sayWhere(): void {
    const page = now();
    if (page === null || at === null) return;
    const subject = describeSubject(page, at);
    const isDismissed = subject.kept?.correction?.dismissed === true;
    current?.line.say({
      line: isDismissed ? i18n.t('parts.dismissed') : claimLine(subject),
      words: shorten(wordsOf(subject), MAX_WORDS),
      lang: subject.article.lang,
      place: placeLine(subject),
      isTrouble: false,
      showKeys,
    });
  }

  function say(line: string, isTrouble = false): void {
    current?.line.say({ line, words: '', lang: null, place: '', isTrouble, showKeys });
  }

  function openCard(): void {
    if (at !== null) card.open(at, 'asked');
  }

  async function attempt(work: () => Promise<string>): Promise<void> {
    try {
      say(await work());
    } catch (error) {
      say(sayError(error), true);
    }
  }

  function keep(): void {
    if (at === null || at.claim === null) return;
    if (at.kept?.kept) say(i18n.t('walk.keptBefore'));
    else void attempt(async () => i18n.t((await actions.keep()) ? 'card.firstTime' : 'walk.kept'));
  }

  function dismiss(): void {
    if (at === null || at.claim === null) return;
    const correction = at.kept?.correction ?? null;
    const isDismissed = correction?.dismissed === true;
    void attempt(async () => {
      await actions.correct(withDismissed(correction, !isDismissed));
      return i18n.t(isDismissed ? 'card.back' : 'walk.dismissed');
    });
  }

  function correct(): void {
    if (at === null || at.claim === null) return;
    openCard();
    card.deliberate()?.card.keys.correct();
  }

  function toggleKeys(): void {
    showKeys = !showKeys;
    sayWhere();
  }

  function leave(): void {
    if (current === null) return;
    const { life } = current;
    current = null;
    at = null;
    card.close();
    life.abort();
    painter.focus([]);
    onSubject(null);
  }

  signal.addEventListener('abort', () => {
    current = null;
  });

  return {
    go,
    leave,
    refresh() {
      const page = now();
      if (current === null || at === null) return;
      if (page === null) return leave();
      at = subjectNow(page.shown, at) ?? at;
      if (card.deliberate() === null) paint();
    },
    cardOn(subject) {
      if (current === null) return;
      current.line.hide(subject !== null);
      if (subject !== null) {
        at = subject;
        return;
      }
      paint();
      onSubject(at);
      // A card that the pointer opened took nothing away.
      if (!current.line.hasFocus) {
        current.line.focus();
        sayWhere();
      }
    },
  };
}
