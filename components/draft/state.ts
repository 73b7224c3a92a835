import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { sayError } from '@/components/parts/say-error';
import type { DraftBlock, DraftProblem } from '@/utils/draft/draft';
import { draftArticle } from '@/utils/draft/draft-article';
import { plainBlocks } from '@/utils/draft/plain-blocks';
import { type Unwrapping, unwrap } from '@/utils/draft/unwrap';
import { isLessonText } from '@/utils/lesson/format';
import type { KeptMark } from '@/utils/messages/protocol';
import { ask, newId } from '@/utils/messages/transport';
import type { Article, Correction, Reading } from '@/utils/model';
import type { Settings, View } from '@/utils/settings';

/** A draft that is read. */
export interface ReadDraft {
  readonly article: Article;
  readonly reading: Reading;
  readonly engineVersion: string;
  readonly settings: Settings;
  /** Only the first part was read: the text was too long. */
  readonly cut: boolean;
  /** What was done to the lines of a text. */
  readonly changes: readonly Unwrapping[];
  /** The text as it was given; null for a file that is no plain text. */
  readonly given: string | null;
}

/** What is wrong: with the text or file, or, as a sentence, with reading or keeping it. */
export type Trouble = { readonly problem: DraftProblem | 'lesson' } | { readonly say: string };

/** The page for drafts: its text lives here and goes with the page, unless the reader keeps it. No action throws. */
export interface DraftState {
  readonly text: Signal<string>;
  readonly status: ReadonlySignal<'writing' | 'reading' | 'read'>;
  readonly draft: ReadonlySignal<ReadDraft | null>;
  readonly trouble: ReadonlySignal<Trouble | null>;
  /** What the reader says of its claims. */
  readonly said: ReadonlySignal<readonly KeptMark[]>;
  /** Is every claim marked, whatever the settings say? */
  readonly every: Signal<boolean>;
  readonly view: ReadonlySignal<View | null>;
  readonly kept: ReadonlySignal<boolean>;
  readText(): Promise<void>;
  readFile(file: File): Promise<void>;
  /** Reads the text again with its lines as they were given. */
  undoChanges(): Promise<void>;
  /** Back to the text. */
  edit(): void;
  correct(claimId: string, correction: Correction | null): Promise<void>;
  keep(): Promise<void>;
}

export function createDraft(): DraftState {
  const text = signal('');
  const status = signal<'writing' | 'reading' | 'read'>('writing');
  const draft = signal<ReadDraft | null>(null);
  const trouble = signal<Trouble | null>(null);
  const said = signal<readonly KeptMark[]>([]);
  const every = signal(false);
  const kept = signal(false);
  const view = computed<View | null>(() => {
    if (draft.value === null) return null;
    const { strength, highContrast, sureness, interpretation } = draft.value.settings;
    const shown = every.value ? 'all' : strength;
    return { on: true, strength: shown, highContrast, selectionButton: false, sureness, interpretation, only: null };
  });

  /** One at a time: what comes later is what the reader wants. */
  let turn = 0;

  async function attempt(work: (isCurrent: () => boolean) => Promise<void>): Promise<void> {
    const own = ++turn;
    const before = status.value;
    trouble.value = null;
    status.value = 'reading';
    try {
      await work(() => own === turn);
    } catch (error) {
      if (own !== turn) return;
      trouble.value = troubleOf(error);
      status.value = before === 'reading' ? 'writing' : before;
    }
  }

  async function read(
    blocks: readonly DraftBlock[],
    about: Pick<ReadDraft, 'changes' | 'given'>,
    isCurrent: () => boolean,
  ): Promise<void> {
    const made = draftArticle(blocks);
    if (made === null) throw { problem: 'empty' } satisfies Trouble;
    const { reading, engineVersion, settings } = await ask('ui>background:read-draft', { article: made.article });
    if (!isCurrent()) return;
    said.value = [];
    kept.value = false;
    draft.value = { ...made, ...about, reading, engineVersion, settings };
    status.value = 'read';
  }

  const readLines = (given: string, isCurrent: () => boolean) => {
    const { text: whole, changes } = unwrap(given);
    return read(plainBlocks(whole), { changes, given }, isCurrent);
  };

  const corrections = () =>
    said.value.map(({ id, claimId, correction }) => ({ id, claimId: claimId ?? '', correction }));

  async function store(): Promise<void> {
    const article = draft.value?.article;
    if (article === undefined) return;
    try {
      trouble.value = null;
      await ask('ui>background:keep-draft', { article, corrections: corrections() });
      kept.value = true;
    } catch (error) {
      trouble.value = { say: sayError(error) };
    }
  }

  return {
    text,
    status,
    draft,
    trouble,
    said,
    every,
    view,
    kept,
    readText: () => attempt((isCurrent) => readLines(text.value, isCurrent)),
    readFile: (file) =>
      attempt(async (isCurrent) => {
        const { readDraftFile } = await import('@/utils/draft/read-file');
        const found = await readDraftFile(file);
        if (!isCurrent()) return;
        // Handed out to a class: as a text it would be an article that begins with a brace.
        if ('text' in found && isLessonText(found.text)) throw { problem: 'lesson' } satisfies Trouble;
        if ('text' in found) {
          text.value = found.text;
          await readLines(found.text, isCurrent);
        } else await read(found.blocks, { changes: [], given: null }, isCurrent);
      }),
    async undoChanges() {
      const given = draft.value?.given;
      if (given == null) return;
      await attempt((isCurrent) => read(plainBlocks(given), { changes: [], given }, isCurrent));
    },
    edit() {
      turn += 1;
      trouble.value = null;
      status.value = 'writing';
    },
    async correct(claimId, correction) {
      const known = said.value.find((mark) => mark.claimId === claimId);
      const mark = { id: known?.id ?? newId(), claimId, span: null, note: '', kept: false, correction };
      said.value = [...said.value.filter((other) => other.claimId !== claimId), mark];
      if (kept.value) await store();
    },
    keep: store,
  };
}

function troubleOf(error: unknown): Trouble {
  if (typeof error === 'object' && error !== null && 'problem' in error) return error as Trouble;
  return { say: sayError(error) };
}
