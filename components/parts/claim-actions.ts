import { withDismissed } from '@/utils/corrected';
import type { KeptMark } from '@/utils/messages/protocol';
import type { Claim } from '@/utils/model';
import { claimText } from './claim-text';
import type { ReadTab, TabModel } from './tab-model';

/** UTF-16 code units of a claim that say which one was removed. */
const WORDS_OF_REMOVED = 40;

/** What the reader can do with one claim in a list. */
export interface ClaimActions {
  show(): void;
  keep(): void;
  /** Dismisses it or brings it back; settles once that is done or has failed. */
  dismiss(dismissed: boolean): Promise<void>;
  /** Lets go of what is kept under that id. */
  remove(id: string): void;
  /** `was`: the note that it was made of. */
  note(id: string, note: string, was: string): Promise<void>;
}

/** Those of a claim of the tab; `kept` is what the reader has of it. */
export function claimActions(model: TabModel, tab: ReadTab, claim: Claim, kept: KeptMark | null): ClaimActions {
  return {
    show: () => void model.showClaim(claim.id),
    keep: () => void model.keep(claim.id),
    dismiss: (dismissed) => model.correct(claim.id, withDismissed(kept?.correction ?? null, dismissed)),
    remove: (id) =>
      void model.remove({
        claim: { id: claim.id, words: claimText(claim, tab.article.text, WORDS_OF_REMOVED) },
        annotations: [id],
        pages: [],
      }),
    note: model.setNote,
  };
}
