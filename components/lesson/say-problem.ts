import { DraftError } from '@/utils/draft/draft';
import { MAX_MARKS } from '@/utils/lesson/lesson';
import { LessonFileError } from '@/utils/lesson/lesson-file';
import { i18n } from '@/utils/words/i18n';
import { sayError } from '../parts/say-error';

/** Why a text or a file cannot be taken, as a plain sentence. */
export function sayProblem(error: unknown): string {
  if (error instanceof LessonFileError) {
    if (error.problem === 'tooManyMarks') return i18n.t('lesson.problem.tooManyMarks', [MAX_MARKS]);
    return i18n.t(`lesson.problem.${error.problem}`);
  }
  if (error instanceof DraftError) return i18n.t(`draft.problem.${error.problem}`);
  return sayError(error);
}
