import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { sayError } from '@/components/parts/say-error';
import { type DraftBlock, DraftError } from '@/utils/draft/draft';
import { draftArticle } from '@/utils/draft/draft-article';
import { plainBlocks } from '@/utils/draft/plain-blocks';
import { unwrap } from '@/utils/draft/unwrap';
import { type Lesson, type LessonArticle, lessonArticle } from '@/utils/lesson/lesson';
import { type LessonFile, readLessonFile } from '@/utils/lesson/lesson-file';
import type { Counted } from '@/utils/lesson/placed';
import { sentencesOf } from '@/utils/lesson/sentences';
import { wordsIn } from '@/utils/lesson/words';
import type { Unreadable } from '@/utils/messages/protocol';
import { ask, newId } from '@/utils/messages/transport';
import { LessonDatabase, lastLessonOn, lessonOf, lessonsByTime, putLesson } from '@/utils/store/lessons';
import { i18n } from '@/utils/words/i18n';
import { type Comparing, createComparing } from './comparing';
import { createMarking, type Marking } from './marking';
import { sayProblem } from './say-problem';

/** A text that is open, with what is done to it. */
export interface OpenLesson extends Counted {
  readonly article: LessonArticle;
  /** null: the files of a class are compared, and nothing is marked here. */
  readonly marking: Marking | null;
  readonly comparing: Comparing;
  /** What it goes on with, perhaps marked by somebody else; null: it is new, or was chosen from the list. */
  readonly goesOn: GoesOn | null;
}

/** With what was begun here before, or with a file, in the name that is in it. */
export type GoesOn = { readonly with: 'begun' } | { readonly with: 'file'; readonly pupil: string };

/** A file in another name than the lesson here on its text. Either name may be empty. */
export interface OthersFile {
  readonly pupil: string;
  readonly here: string;
}

/** A lesson that was deleted, with all that brings it back. */
export interface DeletedLesson {
  readonly lesson: Lesson;
  readonly article: LessonArticle;
}

export type Shown =
  | { readonly status: 'start' | 'opening' }
  | { readonly status: 'failed'; readonly say: string }
  | { readonly status: 'unreadable'; readonly why: Unreadable }
  | { readonly status: 'open'; readonly lesson: OpenLesson };

/** What the address asks for, both null: nothing; and whether the window is a private one, in which nothing is written. */
export interface Wanted {
  readonly tabId: number | null;
  readonly lessonId: string | null;
  readonly isPrivate: boolean;
}

/** The page for lessons. No action throws: it sets `trouble`. */
export interface LessonState {
  /** null: in a private window, which has none. */
  readonly db: LessonDatabase | null;
  readonly shown: ReadonlySignal<Shown>;
  /** What is typed or pasted to begin with. */
  readonly text: Signal<string>;
  /** What is wrong with it, or with a file, even one that is open by now; empty: nothing. */
  readonly trouble: ReadonlySignal<string>;
  /** Opens what the address asks for. */
  open(): Promise<void>;
  openLesson(id: string): Promise<void>;
  /** Another lesson on the text that is open. */
  beginAnew(): Promise<void>;
  readText(): Promise<void>;
  /** Our own text, of which the teachers' guide speaks. */
  readSample(): Promise<void>;
  /** One file begins or goes on with a lesson; several are those of a class. */
  readFiles(files: readonly File[]): Promise<void>;
  openClass(files: readonly File[]): Promise<void>;
  /** The reader is asked whose marks to go on with, and nothing is begun before that; null: nothing is asked. */
  readonly others: ReadonlySignal<OthersFile | null>;
  /** Keeps to the lesson here, with the marks of that file beside it. */
  compareOthers(): Promise<void>;
  /** Goes on with that file, in the name that is in it. */
  goOnAsOther(): Promise<void>;
  /** Back to the list. */
  leave(): void;
  /** Lessons that were left and are written nowhere; they last as long as this page. */
  readonly held: ReadonlySignal<readonly OpenLesson[]>;
  goBackTo(lesson: OpenLesson): void;
  /** Deleted since this page was opened. */
  readonly gone: Signal<readonly DeletedLesson[]>;
  /** Would nothing be lost with the page? */
  readonly isAllSaved: ReadonlySignal<boolean>;
}

export function createLessons({ tabId, lessonId, isPrivate }: Wanted): LessonState {
  const db = isPrivate ? null : new LessonDatabase();
  const shown = signal<Shown>({ status: lessonId === null ? 'start' : 'opening' });
  const text = signal('');
  const trouble = signal('');
  const held = signal<readonly OpenLesson[]>([]);
  const others = signal<(OthersFile & { readonly compare: Work; readonly goOn: Work }) | null>(null);
  const isAllSaved = computed(() => {
    const all = shown.value.status === 'open' ? [...held.value, shown.value.lesson] : held.value;
    return all.every(({ marking }) => marking === null || marking.isSaved.value);
  });

  async function attempt(work: Work): Promise<void> {
    trouble.value = '';
    others.value = null;
    try {
      await work();
    } catch (error) {
      trouble.value = sayProblem(error);
      if (shown.value.status === 'opening') shown.value = { status: 'start' };
    }
  }

  function show(
    article: LessonArticle,
    lesson: Lesson | null,
    isKept: boolean,
    goesOn: GoesOn | null = null,
  ): OpenLesson {
    const counted = { sentences: sentencesOf(article.text, article.blocks), words: wordsIn(article.text) };
    const marking = lesson && createMarking(isKept ? db : null, lesson, article);
    const open = { article, ...counted, marking, comparing: createComparing(article, counted, marking), goesOn };
    place(open);
    return open;
  }

  function place(open: OpenLesson): void {
    putAside();
    others.value = null;
    shown.value = { status: 'open', lesson: open };
    // So that the page loaded again is the same lesson.
    const id = open.marking?.isKept === true ? `?lesson=${open.marking.lesson.peek().id}` : null;
    if (id !== null || open.marking === null) history.replaceState(null, '', id ?? location.pathname);
  }

  /** What is shown makes room for something else. */
  function putAside(): void {
    if (shown.value.status !== 'open') return;
    const { lesson } = shown.value;
    if (lesson.marking?.isSaved.value === false) held.value = [...held.value, lesson];
    else lesson.marking?.close();
  }

  async function begin(article: LessonArticle, isKept: boolean, from: LessonFile | null = null): Promise<void> {
    const at = new Date().toISOString();
    const { textHash, title } = article;
    const { pupil, marks, revealedAt } = from ?? { pupil: '', marks: [], revealedAt: null };
    const lesson = { id: newId(), textHash, title, pupil, marks: [...marks], revealedAt, beganAt: at, updatedAt: at };
    if (isKept && db !== null) await putLesson(db, lesson, article);
    show(article, lesson, isKept, from && { with: 'file', pupil });
  }

  /** Whoever comes again to a text goes on with it. */
  async function goOn(article: LessonArticle, isKept = db !== null): Promise<void> {
    const last = isKept && db !== null ? await lastLessonOn(db, article.textHash) : null;
    if (last === null) await begin(article, isKept);
    else show(article, last, true, isSomebodys(last) ? { with: 'begun' } : null);
  }

  /** The lesson here on that text that was at work last, and the way to it; null: there is none. */
  async function lastHere(
    article: LessonArticle,
  ): Promise<{ readonly lesson: Lesson; readonly show: () => OpenLesson } | null> {
    const left = held.value.findLast(({ article: of }) => of.textHash === article.textHash);
    if (left?.marking) return { lesson: left.marking.lesson.value, show: () => goBackTo(left) };
    const lesson = db && (await lastLessonOn(db, article.textHash));
    return lesson && { lesson, show: () => show(article, lesson, true) };
  }

  function goBackTo(lesson: OpenLesson): OpenLesson {
    held.value = held.value.filter((other) => other !== lesson);
    place(lesson);
    return lesson;
  }

  async function openTab(id: number): Promise<void> {
    shown.value = { status: 'opening' };
    try {
      const tab = await ask('ui>background:open-tab', { tabId: id });
      if (tab.status === 'unreadable') shown.value = tab;
      else await goOn(lessonArticle(tab.article), !tab.isPrivate && db !== null);
    } catch (error) {
      shown.value = { status: 'failed', say: sayError(error) };
    }
  }

  const openLesson = (id: string) =>
    attempt(async () => {
      const found = db && (await lessonOf(db, id));
      if (found !== null) {
        show(found.article, found.lesson, true);
        return;
      }
      trouble.value = db === null ? i18n.t('lesson.notKept') : i18n.t('lesson.problem.gone');
      shown.value = { status: 'start' };
    });

  const readBlocks = (blocks: readonly DraftBlock[]) => {
    const made = draftArticle(blocks);
    if (made === null) throw new DraftError('empty');
    return goOn(lessonArticle(made.article));
  };

  async function takeFile(file: File): Promise<void> {
    const read = await readLessonFile(file);
    const { article, pupil, lost } = read;
    const sayLost = () => {
      if (lost > 0) trouble.value = i18n.t('lesson.lostMarks', lost, [file.name, lost]);
    };
    if (!isSomebodys(read)) {
      await goOn(article);
      return sayLost();
    }
    const there = db && (await lessonsByTime(db)).find((one) => isOf(one, read));
    const goOnWithFile = async () => {
      if (there) show(article, there, true, { with: 'file', pupil });
      else await begin(article, db !== null, read);
      sayLost();
    };
    const here = await lastHere(article);
    if (here === null || !isSomebodys(here.lesson) || here.lesson.pupil.trim() === pupil.trim()) return goOnWithFile();
    const compare = () => here.show().comparing.addFiles([file]);
    others.value = { pupil, here: here.lesson.pupil, compare, goOn: goOnWithFile };
  }

  async function choose(which: 'compare' | 'goOn'): Promise<void> {
    const work = others.value?.[which];
    if (work !== undefined) await attempt(work);
  }

  const openClass = (files: readonly File[]) =>
    attempt(async () => {
      let why: unknown = null;
      for (const file of files) {
        try {
          const { article } = await readLessonFile(file);
          await show(article, null, true).comparing.addFiles(files);
          return;
        } catch (error) {
          why ??= error;
        }
      }
      if (why !== null) throw why;
    });

  return {
    db,
    shown,
    text,
    trouble,
    async open() {
      if (lessonId !== null) await openLesson(lessonId);
      else if (tabId !== null) await openTab(tabId);
    },
    openLesson,
    beginAnew: () =>
      attempt(async () => {
        if (shown.value.status === 'open') await begin(shown.value.lesson.article, db !== null);
      }),
    readText: () =>
      attempt(async () => {
        await readBlocks(plainBlocks(unwrap(text.value).text));
        text.value = '';
      }),
    readSample: () =>
      attempt(async () => {
        const { default: sample } = await import('@/utils/lesson/low-water.txt?raw');
        await readBlocks(plainBlocks(sample));
      }),
    async readFiles(files) {
      const [file, ...others] = files;
      if (file === undefined) return;
      if (others.length > 0) return openClass(files);
      await attempt(async () => {
        if (await isLessonFile(file)) return takeFile(file);
        const { readDraftFile } = await import('@/utils/draft/read-file');
        const found = await readDraftFile(file);
        await readBlocks('text' in found ? plainBlocks(unwrap(found.text).text) : found.blocks);
      });
    },
    openClass,
    others,
    compareOthers: () => choose('compare'),
    goOnAsOther: () => choose('goOn'),
    leave() {
      putAside();
      trouble.value = '';
      shown.value = { status: 'start' };
      history.replaceState(null, '', location.pathname);
    },
    held,
    gone: signal<readonly DeletedLesson[]>([]),
    goBackTo: (lesson) => void goBackTo(lesson),
    isAllSaved,
  };
}

type Work = () => Promise<void>;

/** Or is it the text alone? */
function isSomebodys({ pupil, marks }: Pick<Lesson, 'pupil'> & { readonly marks: readonly unknown[] }): boolean {
  return pupil.trim() !== '' || marks.length > 0;
}

/** Is it what the file was saved from, as it was then? */
function isOf(lesson: Lesson, { article, pupil, marks }: Pick<LessonFile, 'article' | 'pupil' | 'marks'>): boolean {
  const ids = new Set(lesson.marks.map(({ id }) => id));
  const isSame = lesson.textHash === article.textHash && lesson.pupil === pupil;
  return isSame && ids.size === marks.length && marks.every(({ id }) => ids.has(id));
}

/** Enough for a byte order mark and white space. */
const LOOKED_AT = 64;

async function isLessonFile(file: File): Promise<boolean> {
  if (/\.json$/i.test(file.name)) return true;
  const start = await file
    .slice(0, LOOKED_AT)
    .text()
    .catch(() => '');
  return /^\ufeff?\s*\{/.test(start) && !/^\ufeff?\s*\{\\rtf/.test(start);
}
