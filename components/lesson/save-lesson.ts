import browser from 'webextension-polyfill';
import { handOver } from '@/components/parts/hand-over';
import { fileName } from '@/utils/exchange/file-name';
import type { Counted } from '@/utils/lesson/agreement';
import { classCsv, type Marker } from '@/utils/lesson/class-table';
import type { Lesson, LessonArticle } from '@/utils/lesson/lesson';
import { writeLesson } from '@/utils/lesson/lesson-file';

/** Hands the reader the file to hand in; `lesson` null: the text alone, to hand out. */
export function saveLesson(article: LessonArticle, lesson: Lesson | null): void {
  const made = new Date().toISOString();
  const text = writeLesson(article, lesson, { made, version: browser.runtime.getManifest().version });
  const title = ['lesson', lesson?.pupil ?? '', article.title].join(' ');
  handOver(new Blob([text], { type: 'application/json' }), nameOf(title, made, 'json'));
}

/** Hands the reader the table of a class. */
export function saveClass(title: string, people: readonly Marker[], whence: Marker | null, counted: Counted): void {
  const table = classCsv(people, whence, counted);
  const file = new Blob([table], { type: 'text/csv; charset=utf-8; header=present' });
  handOver(file, nameOf(`class ${title}`, new Date().toISOString(), 'csv'));
}

function nameOf(title: string, made: string, extension: string): string {
  return fileName({ pages: [{ title }], made }, { extension });
}
