import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { sayError } from '@/components/parts/say-error';
import { type Lesson, type LessonArticle, type LessonMark, MAX_MARKS } from '@/utils/lesson/lesson';
import { newId } from '@/utils/messages/transport';
import type { Span } from '@/utils/model';
import { changeLesson, type LessonDatabase, lessonOf } from '@/utils/store/lessons';

/** The last thing that was done, or taken back; `full`: it was not, as there are as many marks as a lesson holds. */
export interface Step {
  readonly did: 'marked' | 'removed' | 'undone' | 'there' | 'full';
  readonly mark: LessonMark;
}

/** One lesson: every change is shown at once and written at once. No action throws: it sets `problem`. */
export interface Marking {
  readonly lesson: ReadonlySignal<Lesson>;
  /** null: nothing yet. */
  readonly step: ReadonlySignal<Step | null>;
  readonly canUndo: ReadonlySignal<boolean>;
  /** Why something is not written, as a plain sentence; empty when all is. The next change, or `write`, tries it again. */
  readonly problem: ReadonlySignal<string>;
  /** Is everything that is shown written as well, or handed in? */
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
  /** What is shown is in a file now. */
  noteHandedIn(): void;
  /** Writes what could not be written. */
  write(): Promise<void>;
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
  /** What is shown and not written, the oldest first. Each may be made again: it says what shall be, not what is added. */
  const waiting = signal<readonly Change[]>([]);
  /** Has something changed since the last file was handed in? */
  const isNews = signal(false);
  let last: Promise<void> = Promise.resolve();
  /** When what is written was written, as far as this window knows: what was read before that is no news. */
  let known = begun.updatedAt;
  const isSaved = computed(() => !isNews.value || (db !== null && waiting.value.length === 0));
  const withWaiting = (there: Lesson) => waiting.value.reduce((before, how) => how(before), there);

  const following =
    db &&
    liveQuery(() => lessonOf(db, begun.id)).subscribe({
      next: (there) => {
        if (there === null || there.lesson.updatedAt < known) return;
        known = there.lesson.updatedAt;
        lesson.value = withWaiting(there.lesson);
      },
      error: (error) => {
        problem.value = sayError(error);
      },
    });

  async function change(how: Change): Promise<void> {
    const at = new Date().toISOString();
    const timed: Change = (before) => {
      const after = how(before);
      // A clock that was set back must not make a change look older than the one before.
      return after.updatedAt < at ? { ...after, updatedAt: at } : after;
    };
    lesson.value = timed(lesson.value);
    isNews.value = true;
    if (db === null) return;
    waiting.value = [...waiting.value, timed];
    await write(db);
  }

  /** One after the other: what takes a mark away must not come before what puts it there. Each writes whatever waits by then. */
  async function write(to: LessonDatabase): Promise<void> {
    const own = last.then(async () => {
      const all = waiting.value;
      if (all.length === 0) return;
      let after = lesson.value;
      const made: Change = (before) => {
        after = all.reduce((now, how) => how(now), before);
        return after;
      };
      await changeLesson(to, { lesson: lesson.value, article }, made);
      known = after.updatedAt;
      waiting.value = waiting.value.slice(all.length);
      problem.value = '';
    });
    last = own.catch(() => {});
    try {
      await own;
    } catch (error) {
      problem.value = sayError(error);
    }
  }

  /** False: there was no room for it, perhaps because another window took it. One more could never be written, nor anything after it. */
  async function put(mark: LessonMark): Promise<boolean> {
    let hasRoom = true;
    await change((before) => {
      const others = before.marks.filter(({ id }) => id !== mark.id);
      hasRoom = others.length < MAX_MARKS;
      return hasRoom ? { ...before, marks: [...others, mark] } : before;
    });
    return hasRoom;
  }
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
      if (lesson.value.marks.length >= MAX_MARKS) {
        step.value = { did: 'full', mark };
        return;
      }
      did('marked', mark);
      if (await put(mark)) return;
      const at = done.findIndex((one) => one.mark === mark);
      if (at >= 0) done.splice(at, 1);
      canUndo.value = done.length > 0;
      step.value = { did: 'full', mark };
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
      if (last.did === 'marked') await take(last.mark);
      else if (!(await put(last.mark))) {
        done.push(last);
        canUndo.value = true;
        step.value = { did: 'full', mark: last.mark };
      }
    },
    rename: (pupil) => change((before) => ({ ...before, pupil })),
    async noteReveal() {
      if (lesson.value.revealedAt !== null) return;
      const revealedAt = new Date().toISOString();
      await change((before) => ({ ...before, revealedAt: before.revealedAt ?? revealedAt }));
    },
    noteHandedIn() {
      isNews.value = false;
    },
    write: async () => {
      if (db !== null) await write(db);
    },
    close: () => following?.unsubscribe(),
  };
}
