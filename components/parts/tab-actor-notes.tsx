import { actorHash } from '@/utils/library-address';
import type { ActorNote } from '@/utils/messages/protocol';
import { ActorNotes } from './actor-notes';
import type { ClaimGroup } from './by-actor';
import type { ReadTab, TabModel } from './tab-model';
import './actor-notes.css';

/** The reader's notes on whom the group is of; none where it is of several or of nobody. */
export function notesOfGroup({ actorNotes }: ReadTab, group: ClaimGroup): readonly ActorNote[] {
  if (group.kind !== 'actor') return [];
  const actor = group.claims[0]?.actor;
  return actorNotes.filter((note) => note.actor === actor);
}

/** Those notes, each with its way to the library. */
export function TabActorNotes({ notes, model }: { readonly notes: readonly ActorNote[]; readonly model: TabModel }) {
  return (
    <ActorNotes
      notes={notes}
      onOpen={({ id }) => void model.openActor(id)}
      hrefOf={({ id }) => `/library.html${actorHash(id)}`}
    />
  );
}
