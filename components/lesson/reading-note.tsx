import { degradedWords } from '@/components/parts/unreadable';
import type { WhenceReading } from '@/utils/lesson/whence-marks';
import { i18n } from '@/utils/words/i18n';
import { sentenceNumbers } from './sentence-numbers';
import type { OpenLesson } from './state';
import './reading-note.css';

/** What is missing of Whence's reading. The place is always there, so that screen readers tell of what comes into it. */
export function ReadingNote({ lesson }: { readonly lesson: OpenLesson }) {
  const { reading, isRevealed } = lesson.comparing;
  const said = reading.value;
  return (
    <div class="lesson-note" role="status" data-testid="reading-note">
      {said !== null &&
        (isRevealed.value || said.degraded === 'language-not-supported') &&
        notesOf(said, lesson).map((note) => (
          <p key={note} dir="auto">
            {note}
          </p>
        ))}
    </div>
  );
}

function notesOf({ degraded, unread }: WhenceReading, { sentences }: OpenLesson): readonly string[] {
  if (degraded === 'language-not-supported') return [i18n.t('lesson.notRead')];
  return [
    ...(degraded === null ? [] : [degradedWords(degraded, null)]),
    ...(unread.length === 0 ? [] : [i18n.t('lesson.notReadPart', [sentenceNumbers(sentences, unread)])]),
  ];
}
