import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Lesson, MAX_MARKS } from '@/utils/lesson/lesson';
import { changeLesson, LessonDatabase, lessonOf, putLesson } from '@/utils/store/lessons';
import { spanOf, WEIR } from '../lesson/weir';

// Words are a matter of the build.
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => (key === 'extLanguage' ? 'en' : key) } }));
vi.stubGlobal('navigator', { languages: ['en'] });
vi.mock('webextension-polyfill', () => ({ default: {} }));
// Without one of the browser's own, Dexie follows no changes.
Dexie.dependencies.indexedDB = new IDBFactory();
const { createMarking } = await import('@/components/lesson/marking');

const AT = '2026-05-04T09:00:00.000Z';
const LESSON: Lesson = {
  id: '0c5b9e44-1f0d-4a6b-9a51-7d2e8f3c6b10',
  textHash: WEIR.textHash,
  title: WEIR.title,
  pupil: '',
  marks: [],
  beganAt: AT,
  updatedAt: AT,
  revealedAt: null,
};

let db: LessonDatabase;
let isFull: boolean;
beforeEach(async () => {
  db = new LessonDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  await putLesson(db, LESSON, WEIR);
  isFull = false;
  db.lessons.hook('updating', () => {
    if (isFull) throw new DOMException('No room.', 'QuotaExceededError');
  });
});

const written = async () =>
  (await lessonOf(db, LESSON.id))?.lesson.marks.map(({ span }) => WEIR.text.slice(...span)) ?? [];
const shown = ({ lesson }: { readonly lesson: { readonly value: Lesson } }) =>
  lesson.value.marks.map(({ span }) => WEIR.text.slice(...span));
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('marking, where there is no room to write', () => {
  it('keeps what is marked in sight, says so, and writes it with the next mark', async () => {
    const marking = createMarking(db, LESSON, WEIR);
    isFull = true;
    await marking.mark('claim', null, spanOf('The weir'));
    expect([marking.problem.value, marking.isSaved.value]).toEqual(['error.storage_full', false]);
    isFull = false;
    await marking.mark('source', null, spanOf('Ann Hale'));
    expect(await written()).toEqual(['The weir', 'Ann Hale']);
    await settled();
    expect(shown(marking)).toEqual(['The weir', 'Ann Hale']);
    expect([marking.problem.value, marking.isSaved.value]).toEqual(['', true]);
    marking.close();
  });

  it('keeps it in sight when another window marks, and writes it when asked to', async () => {
    const marking = createMarking(db, LESSON, WEIR);
    await settled();
    isFull = true;
    await marking.mark('claim', null, spanOf('The weir'));
    isFull = false;
    const id = '1d6ca055-2a1e-4b7c-8b62-8e3f9a4d7c21';
    const [start, end] = spanOf('reportedly');
    const other = { id, kind: 'standing', standing: 'hearsay', span: [start, end] } satisfies Lesson['marks'][number];
    await changeLesson(db, { lesson: LESSON, article: WEIR }, (now) => ({
      ...now,
      marks: [...now.marks, other],
      updatedAt: new Date(Date.now() + 1).toISOString(),
    }));
    await settled();
    expect(shown(marking)).toEqual(['reportedly', 'The weir']);
    await marking.write();
    expect(await written()).toEqual(['reportedly', 'The weir']);
    expect(marking.isSaved.value).toBe(true);
    marking.close();
  });

  it('takes back what was not written, and writes nothing of it', async () => {
    const marking = createMarking(db, LESSON, WEIR);
    isFull = true;
    await marking.mark('claim', null, spanOf('The weir'));
    isFull = false;
    await marking.undo();
    expect(await written()).toEqual([]);
    expect([marking.isSaved.value, marking.canUndo.value]).toEqual([true, false]);
    marking.close();
  });

  it('is safe once it is in a file, until the next mark', async () => {
    const marking = createMarking(db, LESSON, WEIR);
    isFull = true;
    await marking.mark('claim', null, spanOf('The weir'));
    marking.noteHandedIn();
    expect(marking.isSaved.value).toBe(true);
    await marking.mark('claim', null, spanOf('Ann Hale'));
    expect(marking.isSaved.value).toBe(false);
    marking.close();
  });
});

describe('marking in a private window', () => {
  it('is saved where nothing is marked, or what is was handed in', async () => {
    const marking = createMarking(null, LESSON, WEIR);
    expect(marking.isSaved.value).toBe(true);
    await marking.mark('claim', null, spanOf('The weir'));
    expect([marking.isSaved.value, shown(marking)]).toEqual([false, ['The weir']]);
    marking.noteHandedIn();
    expect(marking.isSaved.value).toBe(true);
    await marking.undo();
    expect([marking.isSaved.value, await written()]).toEqual([false, []]);
  });
});

describe('marking, where a lesson holds no more', () => {
  const full = (count: number): Lesson['marks'] =>
    Array.from({ length: count }, (_, i) => ({
      id: `2e7db166-3b2f-4c8d-9c73-${String(i).padStart(12, '0')}`,
      kind: 'claim',
      standing: null,
      span: [0, 3],
    }));
  async function begun(count: number) {
    const lesson = { ...LESSON, marks: full(count) };
    await putLesson(db, lesson, WEIR);
    return createMarking(db, lesson, WEIR);
  }

  it('says so, loses nothing, and goes on once there is room', async () => {
    const marking = await begun(MAX_MARKS);
    await marking.mark('source', null, spanOf('Ann Hale'));
    expect(marking.step.value).toMatchObject({ did: 'full', mark: { kind: 'source' } });
    expect([marking.problem.value, marking.isSaved.value, marking.canUndo.value]).toEqual(['', true, false]);
    expect(await written()).toHaveLength(MAX_MARKS);

    await marking.remove(full(1)[0]?.id ?? '');
    await marking.mark('source', null, spanOf('Ann Hale'));
    expect(marking.step.value?.did).toBe('marked');
    expect([(await written()).length, (await written()).at(-1)]).toEqual([MAX_MARKS, 'Ann Hale']);
    marking.close();
  });

  it('says so as well where another window took the last place, and can be written after that', async () => {
    const [one, other] = [
      await begun(MAX_MARKS - 1),
      createMarking(db, { ...LESSON, marks: full(MAX_MARKS - 1) }, WEIR),
    ];
    await Promise.all([
      one.mark('source', null, spanOf('Ann Hale')),
      other.mark('standing', 'hearsay', spanOf('reportedly')),
    ]);
    expect([one.step.value?.did, other.step.value?.did].sort()).toEqual(['full', 'marked']);
    expect(await written()).toHaveLength(MAX_MARKS);
    const refused = one.step.value?.did === 'full' ? one : other;
    expect([refused.canUndo.value, refused.isSaved.value, refused.problem.value]).toEqual([false, true, '']);
    await refused.rename('Mara');
    expect((await lessonOf(db, LESSON.id))?.lesson.pupil).toBe('Mara');
    one.close();
    other.close();
  });

  it('can undo what was taken away as soon as there is room again', async () => {
    const marking = await begun(MAX_MARKS);
    const [first, second] = full(2);
    await marking.remove(first?.id ?? '');
    // Another window takes the place.
    await settled();
    const other = createMarking(db, marking.lesson.value, WEIR);
    await other.mark('source', null, spanOf('Ann Hale'));
    await settled();
    await marking.undo();
    expect([marking.step.value?.did, marking.canUndo.value]).toEqual(['full', true]);
    await other.remove(second?.id ?? '');
    await settled();
    await marking.undo();
    expect([marking.step.value?.did, (await written()).length]).toEqual(['undone', MAX_MARKS]);
    marking.close();
    other.close();
  });
});
