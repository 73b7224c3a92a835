import browser from 'webextension-polyfill';
import { handOver } from '@/components/parts/hand-over';
import { fileName } from '@/utils/exchange/file-name';
import { classCsv, type Marker, type WhenceMarker } from '@/utils/lesson/class-table';
import type { Lesson, LessonArticle } from '@/utils/lesson/lesson';
import { writeLesson } from '@/utils/lesson/lesson-file';
import type { Counted } from '@/utils/lesson/placed';

/** The name of the file to hand in, which the reader is handed; `lesson` null: the text alone, to hand out. */
export function saveLesson(article: LessonArticle, lesson: Lesson | null): string {
  const made = new Date().toISOString();
  const text = writeLesson(article, lesson, { made, version: browser.runtime.getManifest().version });
  // Files without a name on them come into one folder, and beside the text that was handed out.
  const whose = lesson === null ? 'text' : lesson.pupil || lesson.id.slice(0, 4);
  const name = nameOf(['lesson', whose, article.title].join(' '), made, 'json');
  handOver(new Blob([text], { type: 'application/json' }), name);
  return name;
}

/** Hands the reader the table of a class. */
export function saveClass(
  title: string,
  people: readonly Marker[],
  whence: WhenceMarker | null,
  counted: Counted,
): void {
  const table = classCsv(people, whence, counted);
  const file = new Blob([table], { type: 'text/csv; charset=utf-8; header=present' });
  handOver(file, nameOf(`class ${title}`, new Date().toISOString(), 'csv'));
}

function nameOf(title: string, made: string, extension: string): string {
  return fileName({ pages: [{ title }], made }, { extension });
}
