import { useId } from 'preact/hooks';
import type { ActorNote } from '@/utils/messages/protocol';
import { i18n } from '@/utils/words/i18n';

interface Props {
  readonly notes: readonly ActorNote[];
  /** Opens the library at that kept actor. */
  readonly onOpen: (note: ActorNote) => void;
  /** The address that it opens; absent in a page that is not Whence's own, which is to know no address of it. */
  readonly hrefOf?: (note: ActorNote) => string;
}

/**
 * What the reader wrote about somebody they keep, where that one speaks or may speak: in their own words, said to be
 * theirs, and always with what the match rests on.
 */
export function ActorNotes({ notes, onOpen, hrefOf }: Props) {
  return (
    <>
      {notes.map((note) => (
        <OneNote key={note.id} note={note} onOpen={() => onOpen(note)} href={hrefOf?.(note)} />
      ))}
    </>
  );
}

interface OneProps {
  readonly note: ActorNote;
  readonly onOpen: () => void;
  readonly href: string | undefined;
}

function OneNote({ note: { name, kind, note, cut, sure }, onOpen, href }: OneProps) {
  const title = useId();
  const open = {
    'data-testid': 'open-actor',
    'aria-label': i18n.t('parts.actorNoteOpenNamed', [name]),
    children: cut ? i18n.t('parts.actorNoteMore') : i18n.t('parts.actorNoteOpen'),
    onClick: (event: Event) => {
      event.preventDefault();
      onOpen();
    },
  };
  return (
    <section class="actor-note small" aria-labelledby={title} data-testid="actor-note">
      <p class="actor-note-head" id={title}>
        {i18n.t('parts.actorNote', [name])}
      </p>
      <p class="actor-note-words" dir="auto" data-testid="actor-note-words">
        {note}
        {cut && '…'}
      </p>
      <p class="soft">
        {sure ? i18n.t('parts.actorNoteSure') : i18n.t('parts.actorNoteMatch', [i18n.t(`kind.${kind}`)])}{' '}
        {href === undefined ? <button type="button" class="button-quiet" {...open} /> : <a href={href} {...open} />}
      </p>
    </section>
  );
}
