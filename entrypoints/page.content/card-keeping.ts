/** What the card on a page does with what the reader keeps and corrects: it asks the background. */
import type { KeepingActions } from '@/components/card/card';
import type { KeptMark } from '@/utils/messages/protocol';
import { ask, newId } from '@/utils/messages/transport';
import type { KeepingCard } from './card-control';

export function keepByBackground({ now, claim: claimNow, showKept }: KeepingCard): KeepingActions {
  async function changeKept(change: (kept: readonly KeptMark[]) => readonly KeptMark[]): Promise<void> {
    const page = now();
    if (page !== null) await showKept(page.page.article.textHash, change(page.shown.kept));
  }

  return {
    keep: async () => {
      const claim = claimNow();
      const textHash = now()?.page.article.textHash;
      if (!claim || textHash === undefined) return false;
      const wish = { id: newId(), claimId: claim.id, span: null, note: '', textHash };
      const { kept, firstTime } = await ask('page>background:keep', wish);
      await showKept(textHash, kept);
      return firstTime;
    },
    correct: async (correction) => {
      const claim = claimNow();
      const textHash = now()?.page.article.textHash;
      if (!claim || textHash === undefined) return false;
      const wish = { id: newId(), claimId: claim.id, correction, textHash };
      const { kept, firstTime } = await ask('page>background:correct', wish);
      await showKept(textHash, kept);
      return firstTime;
    },
    saveNote: async (id, note, was) => {
      await ask('page>background:set-note', { id, note, was });
      await changeKept((kept) => kept.map((passage) => (passage.id === id ? { ...passage, note } : passage)));
    },
    remove: async (id) => {
      await ask('page>background:delete', { id });
      await changeKept((kept) => kept.filter((passage) => passage.id !== id));
    },
    restore: async (id) => {
      const { textHash, kept } = await ask('page>background:restore', { id });
      await showKept(textHash, kept);
    },
    actorNotes: async (actor) => {
      const textHash = now()?.page.article.textHash;
      return textHash === undefined ? [] : ask('page>background:actor-notes', { actor, textHash });
    },
    openActor: async ({ actor, id }) => {
      const textHash = now()?.page.article.textHash;
      if (textHash !== undefined) await ask('page>background:open-actor', { actor, textHash, id });
    },
  };
}
