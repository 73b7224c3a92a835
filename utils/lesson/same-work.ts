/** What tells the files of a class apart, whatever they are called and whenever they were saved. */
import type { LessonFile } from './lesson-file';

type Work = Pick<LessonFile, 'pupil' | 'marks' | 'revealedAt' | 'lost'>;

/** Is it the text as it was handed out, and nobody's work? */
export function isBlank({ pupil, marks, revealedAt, lost }: Work): boolean {
  return pupil.trim() === '' && marks.length === 0 && revealedAt === null && lost === 0;
}

/** The same for files with the same name, marks and time of the reveal; marks that two people made are never the same. */
export function workOf({ pupil, marks, revealedAt }: Work): string {
  return JSON.stringify([
    pupil,
    revealedAt,
    marks.map(({ id, kind, standing, span }) => [id, kind, standing, ...span]),
  ]);
}
