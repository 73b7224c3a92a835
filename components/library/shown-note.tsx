import { NoteField } from '@/components/parts/note-field';
import type { ShownLibrary } from './shown-library';

interface Props {
  readonly library: ShownLibrary;
  readonly label: string;
  readonly note: string;
  readonly save: (note: string, was: string) => Promise<void>;
  readonly quiet?: boolean;
}

/** A note: in a field where it may be changed; else as words, and nothing where there are none. */
export function ShownNote({ library, label, note, save, quiet = false }: Props) {
  if (library.mayWrite) return <NoteField label={label} note={note} save={save} quiet={quiet} />;
  if (note === '') return null;
  return (
    <div class="note">
      <p class={quiet ? 'visually-hidden' : 'note-label small soft'}>{label}</p>
      <p class="note-words" dir="auto" data-testid="note-words">
        {note}
      </p>
    </div>
  );
}
