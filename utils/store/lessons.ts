import { Dexie, type Table } from 'dexie';
import * as v from 'valibot';
import { type Lesson, type LessonArticle, LessonArticleSchema, LessonSchema } from '../lesson/lesson';
import { guarded } from './errors';
import { type StoreOptions, storeOptions } from './store-options';
import { writing } from './writing';

/**
 * The lessons begun on this machine. A database of its own: what a pupil marks for a class is nothing that a reader keeps, is
 * in none of the library's copies and exports, and needs no version of the library's.
 */
export class LessonDatabase extends Dexie {
  declare readonly lessons: Table<Lesson, string>;
  /** Lessons of one text have it in common. */
  declare readonly texts: Table<LessonArticle, string>;

  constructor(options: StoreOptions = {}) {
    super(options.name ?? 'whence-lessons', storeOptions(options, 1));
    this.version(1).stores({ lessons: '&id, textHash, updatedAt', texts: '&textHash' });
  }
}

/** The last changed first. Throws `StoreError`, as all of these do. */
export function lessonsByTime(db: LessonDatabase): Promise<Lesson[]> {
  return guarded(() => db.lessons.orderBy('updatedAt').reverse().toArray());
}

/** null: there is none of that id, or its text is gone. */
export function lessonOf(
  db: LessonDatabase,
  id: string,
): Promise<{ readonly lesson: Lesson; readonly article: LessonArticle } | null> {
  return guarded(async () => {
    const lesson = await db.lessons.get(id);
    const article = lesson && (await db.texts.get(lesson.textHash));
    return lesson && article ? { lesson, article } : null;
  });
}

/** The lesson of that text that was changed last; null: none. */
export function lastLessonOn(db: LessonDatabase, textHash: string): Promise<Lesson | null> {
  return guarded(async () => {
    const all = await db.lessons.where('textHash').equals(textHash).sortBy('updatedAt');
    return all.at(-1) ?? null;
  });
}

/** Writes both; what is there of the same id is replaced. */
export function putLesson(db: LessonDatabase, lesson: Lesson, article: LessonArticle): Promise<void> {
  return guarded(() =>
    writing(db, [db.lessons, db.texts], async () => {
      await db.texts.put(v.parse(LessonArticleSchema, article));
      await db.lessons.put(v.parse(LessonSchema, lesson));
    }),
  );
}

/**
 * Changes what stands there now, so that two windows with one lesson do not undo each other; where it was deleted meanwhile,
 * `known` with its text is put back first.
 */
export function changeLesson(
  db: LessonDatabase,
  known: { readonly lesson: Lesson; readonly article: LessonArticle },
  change: (lesson: Lesson) => Lesson,
): Promise<void> {
  return guarded(() =>
    writing(db, [db.lessons, db.texts], async () => {
      const there = await db.lessons.get(known.lesson.id);
      if (there === undefined) await db.texts.put(v.parse(LessonArticleSchema, known.article));
      await db.lessons.put(v.parse(LessonSchema, change(there ?? known.lesson)));
    }),
  );
}

/** Brings back what was deleted; where another window has gone on with it meanwhile, that stays. */
export function bringBackLesson(db: LessonDatabase, lesson: Lesson, article: LessonArticle): Promise<void> {
  return changeLesson(db, { lesson, article }, (there) => there);
}

/** Its text goes with the last lesson of it. */
export function deleteLesson(db: LessonDatabase, id: string): Promise<void> {
  return guarded(() =>
    writing(db, [db.lessons, db.texts], async () => {
      const lesson = await db.lessons.get(id);
      await db.lessons.delete(id);
      if (lesson === undefined) return;
      const others = await db.lessons.where('textHash').equals(lesson.textHash).count();
      if (others === 0) await db.texts.delete(lesson.textHash);
    }),
  );
}
