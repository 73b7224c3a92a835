import { useEffect, useId } from 'preact/hooks';
import { useCell } from '@/components/parts/cell';
import { MarkGlyph, type ShownMark } from '@/components/parts/mark-glyph';
import { textLang } from '@/components/parts/text-lang';
import { correctionLine } from '@/components/parts/value-words';
import type { ShownActor } from '@/utils/corrected';
import type { ActorNote, KeptMark } from '@/utils/messages/protocol';
import type { Article, Claim, Correction, Degraded } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import type { WrongMark } from '@/utils/wrong-mark';
import { claimLine, placeLine } from './claim-line';
import { ClaimPart } from './claim-part';
import { Keeping } from './keeping';
import { MoreActions } from './more-actions';

/** What the card is about: a claim, or (null) a passage that the reader kept. */
export interface CardSubject {
  readonly claim: Claim | null;
  readonly actor: ShownActor | null;
  /** The same claim and its actor as the engine read them, whatever the reader says. */
  readonly read: Claim | null;
  readonly readActor: ShownActor | null;
  /** Who speaks in the article. */
  readonly names: readonly string[];
  readonly kept: KeptMark | null;
  /** The reader kept it a moment ago, and elsewhere than in the card. */
  readonly justKept: JustKept | null;
  /** What the reading lacks; undefined where it is whole. */
  readonly degraded: Degraded | undefined;
  /** Of the engine that read it, and of the extension. */
  readonly versions: Pick<WrongMark, 'engineVersion' | 'version'>;
  /** The article's text, which all spans count in. */
  readonly text: string;
  readonly article: Pick<Article, 'blocks' | 'lang' | 'title' | 'site' | 'byline' | 'published' | 'url'>;
  /** Makes the address that leads to its words; null where the text stands at none, as a draft. */
  readonly link: (() => string) | null;
  /** Its place, from 1, among all that its source says; null where that is nothing else, or nobody is known to say it. */
  readonly bySource: Place | null;
  /** Its place in the walk, from 1; null where it is not on it. */
  readonly place: Place | null;
  /** The walk is through what is marked; false: nothing is, and it is through what is unverified. */
  readonly isMarked: boolean;
}

export interface JustKept {
  /** The reader has to be told, once, where notes live. */
  readonly firstTime: boolean;
}

interface Place {
  readonly index: number;
  readonly count: number;
}

/** What the card asks for. Promises reject with `WhenceError`. */
export interface CardActions {
  /** Absent: single claims can be kept, with notes. */
  readonly keepsNothing?: true;
  /** Resolves to true when the reader has to be told, once, where notes live. */
  readonly keep: () => Promise<boolean>;
  /** null: takes back what the reader said of the claim. Resolves as `keep` does. */
  readonly correct: (correction: Correction | null) => Promise<boolean>;
  readonly saveNote: (id: string, note: string, was: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly restore: (id: string) => Promise<void>;
  /** What the reader wrote about that actor of the text. Absent: nothing is known of that here. */
  readonly actorNotes?: (actor: string) => Promise<readonly ActorNote[]>;
  /** Opens the library at the kept actor of such a note. */
  readonly openActor?: (note: ActorNote) => Promise<void>;
  readonly next: () => void;
  readonly previous: () => void;
  /** To the next thing that the same source says. */
  readonly nextBySource: () => void;
  readonly close: () => void;
}

/** Those that keep and correct; the others move the card. */
export type KeepingActions = Omit<CardActions, 'next' | 'previous' | 'nextBySource' | 'close'>;

/** What keys do in the card that is open; the card sets it. */
export interface CardKeys {
  /** Dismisses the claim, or brings it back. */
  dismiss: () => void;
  /** Opens the form of a correction. */
  correct: () => void;
  keep: () => void;
  /** Closes the form of a correction; false where none is open. */
  closeForm: () => boolean;
}

interface Props {
  readonly subject: CardSubject;
  readonly actions: CardActions;
  readonly keys: CardKeys;
}

/** The card beside a mark: who says it, how, what the text admits, why Whence marked it; and keeping it. */
export function Card({ subject, actions, keys }: Props) {
  const { claim, kept, text, place } = subject;
  const title = useId();
  const moreId = useId();
  const isMore = useCell(false);
  const dismissed = kept?.correction?.dismissed === true;
  const mark: ShownMark = claim?.mark ?? 'mine';
  const status = useCell('');
  const heading = dismissed ? i18n.t('parts.dismissed') : i18n.t(`mark.${mark}`);
  // Moving on with the keyboard leaves the focus where it is: the new claim has to be announced.
  useEffect(() => {
    const where = placeLine(subject);
    const line = dismissed ? heading : claimLine(subject);
    status.value = [line, where].filter((part) => part !== '').join('. ');
  }, [claim?.id ?? kept?.id, dismissed]);

  return (
    <section class="card" role="dialog" aria-labelledby={title} tabIndex={-1} data-testid="card">
      <header class="card-head">
        <h2 class={`card-mark ${dismissed ? 'soft' : `ink-${mark}`}`} id={title}>
          {!dismissed && <MarkGlyph mark={mark} />}
          <span>{heading}</span>
          <span class="unseen">{` — ${claim === null ? i18n.t('card.labelMine') : i18n.t('card.label')}`}</span>
        </h2>
        <button type="button" class="icon-button" aria-label={i18n.t('card.close')} onClick={actions.close}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3.5 3.5 12.5 12.5 M12.5 3.5 3.5 12.5" />
          </svg>
        </button>
      </header>
      {claim ? (
        <ClaimPart key={claim.id} subject={{ ...subject, claim }} actions={actions} keys={keys} />
      ) : (
        <>
          <div class="card-body">
            {kept?.span && (
              <blockquote class="quote" dir="auto" lang={textLang(subject.article.lang)}>
                {text.slice(...kept.span)}
              </blockquote>
            )}
            {kept?.span === null && <p class="soft">{i18n.t('card.gone')}</p>}
            {kept?.correction && <p class="yours small">{correctionLine(kept.correction)}</p>}
          </div>
          <Keeping key={kept?.id ?? ''} kept={kept} justKept={subject.justKept} actions={actions} keys={keys} />
        </>
      )}
      <footer class="card-foot">
        <button
          type="button"
          class="button-quiet"
          data-testid="more"
          aria-expanded={isMore.value}
          aria-controls={isMore.value ? moreId : undefined}
          onClick={() => {
            isMore.value = !isMore.value;
          }}
        >
          {i18n.t('card.more')}
          <svg class="caret" viewBox="0 0 10 10" aria-hidden="true">
            <path d={isMore.value ? 'M2 7 5 4 8 7' : 'M2 4 5 7 8 4'} />
          </svg>
        </button>
        {place && place.count > 1 && <Steps place={placeLine(subject)} actions={actions} />}
      </footer>
      {isMore.value && <MoreActions key={claim?.id ?? kept?.id} id={moreId} subject={subject} actions={actions} />}
      <p class="unseen" role="status">
        {status.value}
      </p>
    </section>
  );
}

/** Back and forth through what is marked on the page. */
function Steps({
  place,
  actions,
}: {
  readonly place: string;
  readonly actions: Pick<CardActions, 'next' | 'previous'>;
}) {
  return (
    <span class="steps">
      <button type="button" class="icon-button" aria-label={i18n.t('card.previous')} onClick={actions.previous}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M10 3 5 8 10 13" />
        </svg>
      </button>
      <span class="place">{place}</span>
      <button type="button" class="icon-button" aria-label={i18n.t('card.next')} onClick={actions.next}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M6 3 11 8 6 13" />
        </svg>
      </button>
    </span>
  );
}
