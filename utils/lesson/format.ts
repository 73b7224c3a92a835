/** What the file of a lesson calls itself, in its first field. */
export const LESSON_FORMAT = 'whence-lesson';

const START = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${LESSON_FORMAT}"`);

/** Whether a text is such a file, or begins like one. */
export function isLessonText(text: string): boolean {
  return START.test(text);
}
