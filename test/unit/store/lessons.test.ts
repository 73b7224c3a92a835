import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Lesson } from '@/utils/lesson/lesson';
import {
  bringBackLesson,
  changeLesson,
  deleteLesson,
  LessonDatabase,
  lastLessonOn,
  lessonOf,
  lessonsByTime,
  putLesson,
} from '@/utils/store/lessons';
import { mark, WEIR } from '../lesson/weir';

const FIRST = lesson('0c5b9e44-1f0d-4a6b-9a51-7d2e8f3c6b10', '2026-05-04T09:00:00.000Z');
const SECOND = lesson('1d6ca055-2a1e-4b7c-8b62-8e3f9a4d7c21', '2026-05-05T09:00:00.000Z');

function lesson(id: string, at: string): Lesson {
  const { textHash, title } = WEIR;
  return { id, textHash, title, pupil: '', marks: [], beganAt: at, updatedAt: at, revealedAt: null };
}

let db: LessonDatabase;
beforeEach(() => {
  db = new LessonDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
});

describe('the lessons of a machine', () => {
  it('come back with their text, the last changed first', async () => {
    await putLesson(db, FIRST, WEIR);
    await putLesson(db, SECOND, WEIR);
    expect(await lessonOf(db, FIRST.id)).toEqual({ lesson: FIRST, article: WEIR });
    expect((await lessonsByTime(db)).map(({ id }) => id)).toEqual([SECOND.id, FIRST.id]);
    expect(await lastLessonOn(db, WEIR.textHash)).toEqual(SECOND);
    expect(await lastLessonOn(db, 'another')).toBeNull();
  });

  it('have the marks of two windows', async () => {
    await putLesson(db, FIRST, WEIR);
    const known = { lesson: FIRST, article: WEIR };
    const [here, there] = [mark('claim', 'The weir'), mark('source', 'Ann Hale')];
    await Promise.all(
      [here, there].map((one) => changeLesson(db, known, (now) => ({ ...now, marks: [...now.marks, one] }))),
    );
    const marks = (await lessonOf(db, FIRST.id))?.lesson.marks;
    expect(marks).toHaveLength(2);
    expect(marks).toEqual(expect.arrayContaining([here, there]));
  });

  it('that were deleted in another window are there again with the next mark', async () => {
    const one = mark('claim', 'The weir');
    await putLesson(db, FIRST, WEIR);
    await deleteLesson(db, FIRST.id);
    expect(await lessonOf(db, FIRST.id)).toBeNull();
    await changeLesson(db, { lesson: FIRST, article: WEIR }, (now) => ({ ...now, marks: [one] }));
    expect(await lessonOf(db, FIRST.id)).toEqual({ lesson: { ...FIRST, marks: [one] }, article: WEIR });
  });

  it('that were deleted come back, but not over what another window wrote since', async () => {
    const [one, since] = [mark('claim', 'The weir'), mark('source', 'Ann Hale')];
    const known = { lesson: { ...FIRST, marks: [one] }, article: WEIR };
    await putLesson(db, known.lesson, WEIR);
    await deleteLesson(db, FIRST.id);
    await bringBackLesson(db, known.lesson, WEIR);
    expect(await lessonOf(db, FIRST.id)).toEqual(known);
    await deleteLesson(db, FIRST.id);
    await changeLesson(db, known, (now) => ({ ...now, marks: [...now.marks, since] }));
    await bringBackLesson(db, known.lesson, WEIR);
    expect((await lessonOf(db, FIRST.id))?.lesson.marks).toEqual([one, since]);
  });

  it('go with their text, unless another lesson has it', async () => {
    await putLesson(db, FIRST, WEIR);
    await putLesson(db, SECOND, WEIR);
    await deleteLesson(db, FIRST.id);
    expect(await lessonOf(db, SECOND.id)).not.toBeNull();
    await deleteLesson(db, SECOND.id);
    expect(await db.texts.count()).toBe(0);
  });

  it('take nothing that is no lesson, and keep what was there', async () => {
    await putLesson(db, FIRST, WEIR);
    await expect(putLesson(db, { ...FIRST, pupil: 'x'.repeat(300) }, WEIR)).rejects.toMatchObject({ code: 'failed' });
    expect(await lessonOf(db, FIRST.id)).toEqual({ lesson: FIRST, article: WEIR });
  });
});
