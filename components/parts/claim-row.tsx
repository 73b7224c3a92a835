import { useSignal } from '@preact/signals';
import { saysMore } from '@/utils/corrected';
import type { KeptMark } from '@/utils/messages/protocol';
import type { Claim } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import type { ClaimActions } from './claim-actions';
import { claimText } from './claim-text';
import { claimWords } from './claim-words';
import { MarkGlyph } from './mark-glyph';
import { NoteField } from './note-field';
import { textLang } from './text-lang';
import './claim-row.css';

interface Props {
  readonly claim: Claim;
  readonly text: string;
  /** Of the text; null where it is not known. */
  readonly lang: string | null;
  /** Null: neither kept nor corrected. */
  readonly kept: KeptMark | null;
  /** Who says it, before the claim; null where the list says so already. */
  readonly source: string | null;
  readonly dismissed: boolean;
  readonly actions: ClaimActions;
  /** The engine is not sure enough of it to mark it, and no heading says so. */
  readonly lessSure?: boolean;
  /** True for the claim that the reader is at. */
  readonly here?: boolean;
  /** 0 or -1: in a list that is walked with the arrow keys, Tab stops at one row. */
  readonly tabStop?: 0 | -1;
}

/** One claim in a list: its words (which lead to the sentence on the page), its mark in words, keeping and dismissing it. */
export function ClaimRow(props: Props) {
  const { claim, text, lang, kept, source, dismissed, actions, lessSure = false, here, tabStop } = props;
  const correction = kept?.correction ?? null;
  const justKept = useSignal(false);
  const words = [...claimWords(claim, text), ...(lessSure ? [i18n.t('parts.lessSure')] : [])];
  return (
    <li class="claim" data-testid="claim" data-claim-id={claim.id} aria-current={here}>
      <button
        type="button"
        class="claim-words"
        dir="auto"
        title={i18n.t('popup.showOnPage')}
        tabIndex={tabStop}
        onClick={actions.show}
      >
        {source !== null && <span class="claim-source">{source}: </span>}
        <span class={claim.mark === null || dismissed ? '' : `mark mark-${claim.mark}`} lang={textLang(lang)}>
          {claimText(claim, text)}
        </span>
      </button>
      <div class="claim-foot small soft">
        <p>
          {claim.mark !== null && <MarkGlyph mark={claim.mark} />} {words.join(' · ')}
          {correction && saysMore(correction) && <strong class="claim-yours"> {i18n.t('parts.yours')}</strong>}
        </p>
        <span class="claim-actions">
          {dismissed ? (
            <button
              type="button"
              class="button-quiet"
              data-testid="bring-back"
              tabIndex={tabStop}
              onClick={() => void actions.dismiss(false)}
            >
              {i18n.t('parts.bringBack')}
            </button>
          ) : (
            <>
              {!kept?.kept && (
                <button
                  type="button"
                  class="button-quiet"
                  data-testid="keep-claim"
                  tabIndex={tabStop}
                  onClick={() => {
                    justKept.value = true;
                    actions.keep();
                  }}
                >
                  {i18n.t('popup.keep')}
                </button>
              )}
              {kept !== null && (kept.kept || kept.correction === null) && (
                <button
                  type="button"
                  class="button-quiet"
                  data-testid="remove-claim"
                  tabIndex={tabStop}
                  onClick={() => {
                    justKept.value = false;
                    actions.remove(kept.id);
                  }}
                >
                  {i18n.t('popup.remove')}
                </button>
              )}
              <button
                type="button"
                class="button-quiet"
                data-testid="dismiss-claim"
                tabIndex={tabStop}
                onClick={() => void actions.dismiss(true)}
              >
                {i18n.t('parts.dismiss')}
              </button>
            </>
          )}
        </span>
      </div>
      {kept !== null && !dismissed && (
        <NoteField
          label={i18n.t('popup.claimNote')}
          note={kept.note}
          focus={justKept.value && kept.kept}
          save={(note, was) => actions.note(kept.id, note, was)}
        />
      )}
    </li>
  );
}
