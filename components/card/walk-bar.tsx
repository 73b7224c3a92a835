import { useId } from 'preact/hooks';
import { textLang } from '@/components/parts/text-lang';
import { i18n } from '@/utils/words/i18n';

export interface WalkSaid {
  /** What the claim is and where, or what came of a key. */
  readonly line: string;
  /** The words of the claim, for those who cannot see where the walk is; empty: they were heard already. */
  readonly words: string;
  /** Of the words; null where it is not known. */
  readonly lang: string | null;
  readonly place: string;
  readonly isTrouble: boolean;
  readonly showKeys: boolean;
}

/** In the order in which one learns them. The second is a key of `locales/` under `walk.key`. */
const KEYS = [
  ['n', 'next'],
  ['p', 'previous'],
  ['Enter', 'card'],
  ['k', 'keep'],
  ['d', 'dismiss'],
  ['c', 'correct'],
  ['?', 'hide'],
  ['Esc', 'leave'],
] as const;

/**
 * The line at the foot of the window while a walk goes on. It has the focus, so that single keys are its own and not the
 * page's (WCAG 2.2, 2.1.4); what it says is heard.
 */
export function WalkBar({ line, words, lang, place, isTrouble, showKeys }: WalkSaid) {
  const keysId = useId();
  return (
    <div class="walk" data-testid="walk">
      <div
        class="walk-focus"
        role="application"
        tabIndex={-1}
        aria-label={i18n.t('walk.label')}
        aria-describedby={keysId}
      />
      <p class={`walk-line${isTrouble ? ' alert' : ''}`} role="status" data-testid="walk-said">
        <span>{line}</span>
        {words !== '' && <span class="unseen" lang={textLang(lang)}>{`. ${i18n.t('parts.quoted', [words])} `}</span>}
        {place !== '' && <span class="soft place">{` ${place}`}</span>}
      </p>
      <p class={`walk-keys small soft${showKeys ? '' : ' unseen'}`} id={keysId}>
        {KEYS.map(([key, does]) => (
          <span key={key}>
            <kbd>{key}</kbd> {i18n.t(`walk.key.${does}`)}{' '}
          </span>
        ))}
      </p>
      {!showKeys && (
        <p class="walk-keys small soft" aria-hidden="true">
          <kbd>?</kbd> {i18n.t('walk.keys')}
        </p>
      )}
    </div>
  );
}
