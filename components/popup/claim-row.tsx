import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { claimText, sourceText } from '@/components/parts/claim-text';
import { claimWords } from '@/components/parts/claim-words';
import { MarkGlyph } from '@/components/parts/mark-glyph';
import { NoteField } from '@/components/parts/note-field';
import { saysMore } from '@/utils/corrected';
import type { KeptMark } from '@/utils/messages/protocol';
import type { Claim } from '@/utils/model';

interface Props {
  readonly claim: Claim;
  readonly text: string;
  /** Null: neither kept nor corrected. */
  readonly kept: KeptMark | null;
  /** Say the source's words before the claim: for groups of many sources. */
  readonly withSource: boolean;
  readonly dismissed: boolean;
  readonly onDismiss: (dismissed: boolean) => void;
  readonly onShow: () => void;
  readonly onKeep: () => void;
  readonly onRemove: (id: string) => void;
  readonly onNote: (id: string, note: string) => Promise<void>;
}

/** One claim in the popup: its words (which lead to the sentence on the page), its mark in words, keeping and dismissing it. */
export function ClaimRow(props: Props) {
  const { claim, text, kept, withSource, dismissed, onDismiss, onShow, onKeep, onRemove, onNote } = props;
  const justKept = useSignal(false);
  const correction = kept?.correction ?? null;
  const source = withSource ? (correction?.speaker ?? sourceText(claim, text)) : null;
  return (
    <li class="claim" data-testid="claim" data-claim-id={claim.id}>
      <button type="button" class="claim-words" title={i18n.t('popup.showOnPage')} onClick={onShow}>
        {source !== null && <span class="claim-source">{source}: </span>}
        <span class={claim.mark === null || dismissed ? '' : `mark mark-${claim.mark}`}>{claimText(claim, text)}</span>
      </button>
      <div class="claim-foot small soft">
        <p>
          {claim.mark !== null && <MarkGlyph mark={claim.mark} />} {claimWords(claim, text).join(' · ')}
          {correction && saysMore(correction) && <strong class="claim-yours"> {i18n.t('parts.yours')}</strong>}
        </p>
        <span class="claim-actions">
          {dismissed ? (
            <button type="button" class="button-quiet" data-testid="bring-back" onClick={() => onDismiss(false)}>
              {i18n.t('parts.bringBack')}
            </button>
          ) : (
            <>
              {!kept?.kept && (
                <button
                  type="button"
                  class="button-quiet"
                  data-testid="keep-claim"
                  onClick={() => {
                    justKept.value = true;
                    onKeep();
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
                  onClick={() => {
                    justKept.value = false;
                    onRemove(kept.id);
                  }}
                >
                  {i18n.t('popup.remove')}
                </button>
              )}
              <button type="button" class="button-quiet" data-testid="dismiss-claim" onClick={() => onDismiss(true)}>
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
          save={(note) => onNote(kept.id, note)}
        />
      )}
    </li>
  );
}
