import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { sayError } from '@/components/parts/say-error';
import type { Lesson, LessonArticle, LessonMark } from '@/utils/lesson/lesson';
import { newId } from '@/utils/messages/transport';
import type { Span } from '@/utils/model';
import { changeLesson, type LessonDatabase, lessonOf } from '@/utils/store/lessons';

/** The last thing that was done, or taken back. */
export interface Step {
  readonly did: 'marked' | 'removed' | 'undone' | 'there';
  readonly mark: LessonMark;
}

/** One lesson: every change is shown at once and written at once. No action throws: it sets `problem`. */
export interface Marking {
  readonly lesson: ReadonlySignal<Lesson>;
  /** null: nothing yet. */
  readonly step: ReadonlySignal<Step | null>;
  readonly canUndo: ReadonlySignal<boolean>;
  /** Why the last change is not written, as a plain sentence; empty when it is. */
  readonly problem: ReadonlySignal<string>;
  /** Is everything that is shown written as well? */
  readonly isSaved: ReadonlySignal<boolean>;
  /** Whether changes are written at all: in a private window none are. */
  readonly isKept: boolean;
  mark(kind: LessonMark['kind'], standing: LessonMark['standing'], span: Span): Promise<void>;
  remove(id: string): Promise<void>;
  /** Takes the last marking or removing back, then the one before. */
  undo(): Promise<void>;
  rename(pupil: string): Promise<void>;
  /** Notes the time; a later call changes nothing. */
  noteReveal(): Promise<void>;
  /** Follows other windows no more. */
  close(): void;
}

type Change = (lesson: Lesson) => Lesson;

/** `db` null: nothing is written. */
export function createMarking(db: LessonDatabase | null, begun: Lesson, article: LessonArticle): Marking {
  const lesson = signal(begun);
  const step = signal<Step | null>(null);
  const canUndo = signal(false);
  const problem = signal('');
  const done: { readonly did: 'marked' | 'removed'; readonly mark: LessonMark }[] = [];
  /** What is shown is ahead of what is written while a change is under way. */
  const underWay = signal(0);
  let last: Promise<void> = Promise.resolve();
  const isSaved = computed(() => underWay.value === 0 && problem.value === '');

  const following =
    db &&
    liveQuery(() => lessonOf(db, begun.id)).subscribe({
      next: (there) => {
        const isNews = there !== null && there.lesson.updatedAt >= lesson.value.updatedAt;
        if (isNews && underWay.value === 0) lesson.value = there.lesson;
      },
      error: (error) => {
        problem.value = sayError(error);
      },
    });

  async function change(how: Change): Promise<void> {
    const timed: Change = (before) => ({ ...how(before), updatedAt: new Date().toISOString() });
    lesson.value = timed(lesson.value);
    if (db === null) return;
    underWay.value += 1;
    try {
      // One after the other: what takes a mark away must not come before what puts it there.
      const own = last.then(() => changeLesson(db, { lesson: lesson.value, article }, timed));
      last = own.catch(() => {});
      await own;
      problem.value = '';
    } catch (error) {
      problem.value = sayError(error);
    } finally {
      underWay.value -= 1;
    }
  }

  const put = (mark: LessonMark) =>
    change((before) => ({ ...before, marks: [...before.marks.filter(({ id }) => id !== mark.id), mark] }));
  const take = ({ id }: LessonMark) =>
    change((before) => ({ ...before, marks: before.marks.filter((mark) => mark.id !== id) }));

  function did(what: 'marked' | 'removed', mark: LessonMark): void {
    done.push({ did: what, mark });
    step.value = { did: what, mark };
    canUndo.value = true;
  }

  return {
    lesson,
    step,
    canUndo,
    problem,
    isSaved,
    isKept: db !== null,
    async mark(kind, standing, span) {
      const same = lesson.value.marks.find(
        (one) => one.kind === kind && one.standing === standing && one.span[0] === span[0] && one.span[1] === span[1],
      );
      if (same !== undefined) {
        step.value = { did: 'there', mark: same };
        return;
      }
      const mark: LessonMark = { id: newId(), kind, standing, span: [span[0], span[1]] };
      did('marked', mark);
      await put(mark);
    },
    async remove(id) {
      const mark = lesson.value.marks.find((one) => one.id === id);
      if (mark === undefined) return;
      did('removed', mark);
      await take(mark);
    },
    async undo() {
      const last = done.pop();
      if (last === undefined) return;
      canUndo.value = done.length > 0;
      step.value = { did: 'undone', mark: last.mark };
      await (last.did === 'marked' ? take(last.mark) : put(last.mark));
    },
    rename: (pupil) => change((before) => ({ ...before, pupil })),
    async noteReveal() {
      if (lesson.value.revealedAt !== null) return;
      const revealedAt = new Date().toISOString();
      await change((before) => ({ ...before, revealedAt: before.revealedAt ?? revealedAt }));
    },
    close: () => following?.unsubscribe(),
  };
}
