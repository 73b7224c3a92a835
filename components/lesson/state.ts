import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { sayError } from '@/components/parts/say-error';
import { type DraftBlock, DraftError } from '@/utils/draft/draft';
import { draftArticle } from '@/utils/draft/draft-article';
import { plainBlocks } from '@/utils/draft/plain-blocks';
import { unwrap } from '@/utils/draft/unwrap';
import type { Counted } from '@/utils/lesson/agreement';
import { type Lesson, type LessonArticle, lessonArticle } from '@/utils/lesson/lesson';
import { type LessonFile, readLessonFile } from '@/utils/lesson/lesson-file';
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
}

export type Shown =
  | { readonly status: 'start' | 'opening' }
  | { readonly status: 'failed'; readonly say: string }
  | { readonly status: 'unreadable'; readonly why: Unreadable }
  | { readonly status: 'open'; readonly lesson: OpenLesson };

/** What the address asks for; both null: nothing. */
export interface Wanted {
  readonly tabId: number | null;
  readonly lessonId: string | null;
}

/** The page for lessons. No action throws: it sets `trouble`. */
export interface LessonState {
  readonly db: LessonDatabase;
  readonly shown: ReadonlySignal<Shown>;
  /** What is typed or pasted to begin with. */
  readonly text: Signal<string>;
  /** What is wrong with it, or with a file; empty: nothing. */
  readonly trouble: ReadonlySignal<string>;
  /** Opens what the address asks for. */
  open(): Promise<void>;
  openLesson(id: string): Promise<void>;
  /** Another lesson on the text that is open. */
  beginAnew(): Promise<void>;
  readText(): Promise<void>;
  /** One file begins or goes on with a lesson; several are those of a class. */
  readFiles(files: readonly File[]): Promise<void>;
  openClass(files: readonly File[]): Promise<void>;
  /** Back to the list; what is marked is written already. */
  leave(): void;
}

export function createLessons({ tabId, lessonId }: Wanted): LessonState {
  const db = new LessonDatabase();
  const shown = signal<Shown>({ status: lessonId === null ? 'start' : 'opening' });
  const text = signal('');
  const trouble = signal('');

  async function attempt(work: () => Promise<void>): Promise<void> {
    trouble.value = '';
    try {
      await work();
    } catch (error) {
      trouble.value = sayProblem(error);
      if (shown.value.status === 'opening') shown.value = { status: 'start' };
    }
  }

  function show(article: LessonArticle, lesson: Lesson | null, isKept: boolean): OpenLesson {
    closeShown();
    const counted = { sentences: sentencesOf(article.text, article.blocks), words: wordsIn(article.text) };
    const marking = lesson && createMarking(isKept ? db : null, lesson, article);
    const open = { article, ...counted, marking, comparing: createComparing(article, counted, marking) };
    shown.value = { status: 'open', lesson: open };
    // So that the page loaded again is the same lesson.
    if (isKept) history.replaceState(null, '', lesson === null ? location.pathname : `?lesson=${lesson.id}`);
    return open;
  }

  function closeShown(): void {
    if (shown.value.status === 'open') shown.value.lesson.marking?.close();
  }

  async function begin(article: LessonArticle, isKept: boolean, from: Partial<Lesson> = {}): Promise<void> {
    const at = new Date().toISOString();
    const { textHash, title } = article;
    const own = { pupil: '', marks: [], revealedAt: null, ...from };
    const lesson = { id: newId(), textHash, title, ...own, beganAt: at, updatedAt: at };
    if (isKept) await putLesson(db, lesson, article);
    show(article, lesson, isKept);
  }

  /** Whoever comes again to a text goes on with it. */
  async function goOn(article: LessonArticle, isKept = true): Promise<void> {
    const last = isKept ? await lastLessonOn(db, article.textHash) : null;
    if (last === null) await begin(article, isKept);
    else show(article, last, true);
  }

  async function openTab(id: number): Promise<void> {
    shown.value = { status: 'opening' };
    try {
      const tab = await ask('ui>background:open-tab', { tabId: id });
      if (tab.status === 'unreadable') shown.value = tab;
      else await goOn(lessonArticle(tab.article), !tab.isPrivate);
    } catch (error) {
      shown.value = { status: 'failed', say: sayError(error) };
    }
  }

  const openLesson = (id: string) =>
    attempt(async () => {
      const found = await lessonOf(db, id);
      if (found !== null) {
        show(found.article, found.lesson, true);
        return;
      }
      trouble.value = i18n.t('lesson.problem.gone');
      shown.value = { status: 'start' };
    });

  const readBlocks = (blocks: readonly DraftBlock[]) => {
    const made = draftArticle(blocks);
    if (made === null) throw new DraftError('empty');
    return goOn(lessonArticle(made.article));
  };

  async function takeFile({ article, pupil, marks, revealedAt }: LessonFile): Promise<void> {
    if (marks.length === 0 && pupil === '') return goOn(article);
    const isSame = (lesson: Lesson) =>
      lesson.textHash === article.textHash &&
      lesson.pupil === pupil &&
      lesson.marks.length === marks.length &&
      lesson.marks.every((mark) => marks.some(({ id }) => id === mark.id));
    const there = (await lessonsByTime(db)).find(isSame);
    if (there === undefined) return begin(article, true, { pupil, marks: [...marks], revealedAt });
    show(article, there, true);
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
        if (shown.value.status === 'open') await begin(shown.value.lesson.article, true);
      }),
    readText: () =>
      attempt(async () => {
        await readBlocks(plainBlocks(unwrap(text.value).text));
        text.value = '';
      }),
    async readFiles(files) {
      const [file, ...others] = files;
      if (file === undefined) return;
      if (others.length > 0) return openClass(files);
      await attempt(async () => {
        if (await isLessonFile(file)) return takeFile(await readLessonFile(file));
        const { readDraftFile } = await import('@/utils/draft/read-file');
        const found = await readDraftFile(file);
        await readBlocks('text' in found ? plainBlocks(unwrap(found.text).text) : found.blocks);
      });
    },
    openClass,
    leave() {
      closeShown();
      trouble.value = '';
      shown.value = { status: 'start' };
      history.replaceState(null, '', location.pathname);
    },
  };
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
