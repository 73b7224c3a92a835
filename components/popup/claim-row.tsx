import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { claimText, sourceText } from '@/components/parts/claim-text';
import { claimWords } from '@/components/parts/claim-words';
import { MarkGlyph } from '@/components/parts/mark-glyph';
import { NoteField } from '@/components/parts/note-field';
import type { KeptMark } from '@/utils/messages/protocol';
import type { Claim } from '@/utils/model';

interface Props {
  readonly claim: Claim;
  readonly text: string;
  /** Null: not kept. */
  readonly kept: KeptMark | null;
  /** Say the source's words before the claim: for groups of many sources. */
  readonly withSource: boolean;
  readonly onShow: () => void;
  readonly onKeep: () => void;
  readonly onRemove: (id: string) => void;
  readonly onNote: (id: string, note: string) => Promise<void>;
}

/** One claim in the popup: its words (which lead to the sentence on the page), its mark in words, and keeping it. */
export function ClaimRow({ claim, text, kept, withSource, onShow, onKeep, onRemove, onNote }: Props) {
  const justKept = useSignal(false);
  const source = withSource ? sourceText(claim, text) : null;
  return (
    <li class="claim" data-testid="claim" data-claim-id={claim.id}>
      <button type="button" class="claim-words" title={i18n.t('popup.showOnPage')} onClick={onShow}>
        {source !== null && <span class="claim-source">{source}: </span>}
        <span class={claim.mark === null ? '' : `mark mark-${claim.mark}`}>{claimText(claim, text)}</span>
      </button>
      <div class="claim-foot small soft">
        <p>
          {claim.mark !== null && <MarkGlyph mark={claim.mark} />} {claimWords(claim, text).join(' · ')}
        </p>
        {kept === null ? (
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
        ) : (
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
      </div>
      {kept !== null && (
        <NoteField
          label={i18n.t('popup.claimNote')}
          note={kept.note}
          focus={justKept.value}
          save={(note) => onNote(kept.id, note)}
        />
      )}
    </li>
  );
}
