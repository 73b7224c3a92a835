import { useEffect } from 'preact/hooks';
import { ActorNotes } from '@/components/parts/actor-notes';
import { useCell } from '@/components/parts/cell';
import { sayError } from '@/components/parts/say-error';
import type { ActorNote } from '@/utils/messages/protocol';
import type { CardActions } from './card';

interface Props {
  /** Who says the claim, by the id in the reading; null: nobody that it knows. */
  readonly actor: string | null;
  readonly actions: Pick<CardActions, 'actorNotes' | 'openActor'>;
  readonly onProblem: (say: string) => void;
}

/** The reader's notes on who says the claim: asked for now that the card shows it, gone with the card. */
export function CardActorNotes({ actor, actions: { actorNotes, openActor }, onProblem }: Props) {
  const notes = useCell<readonly ActorNote[]>([]);
  useEffect(() => {
    let isGone = false;
    notes.value = [];
    if (actor !== null) {
      // Without them the card is a card all the same.
      actorNotes?.(actor).then(
        (found) => {
          if (!isGone) notes.value = found;
        },
        (error: unknown) => console.debug('Whence:', error),
      );
    }
    return () => {
      isGone = true;
    };
  }, [actor]);
  return (
    <ActorNotes
      notes={notes.value}
      onOpen={(note) => openActor?.(note).catch((error: unknown) => onProblem(sayError(error)))}
    />
  );
}
