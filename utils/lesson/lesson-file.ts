/**
 * The file that is handed in, and handed out: `docs/lesson-format.md` is its description. One JSON document, readable by people:
 * the text, and of each mark its words with what stands around them.
 */
import * as v from 'valibot';
import { describe } from '../describe';
import { STANDINGS } from '../model';
import { textHash } from '../text-hash';
import { LESSON_FORMAT } from './format';
import {
  inOrder,
  type Lesson,
  type LessonArticle,
  LessonArticleSchema,
  type LessonMark,
  LessonSchema,
  MARK_KINDS,
  MAX_MARKS,
} from './lesson';
import { cutsLetter, hasWord } from './words';

const VERSION = 1;

/** The longest text there is, with hundreds of marks and what stands around each, takes a third of it. */
export const MAX_LESSON_BYTES = 8_000_000;

const { pupil, revealedAt, id } = LessonSchema.entries;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const FileMarkSchema = v.object({
  id,
  kind: v.picklist(MARK_KINDS),
  standing: v.exactOptional(v.picklist(STANDINGS)),
  start: count,
  end: count,
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.string(),
  suffix: v.string(),
});
type FileMark = v.InferOutput<typeof FileMarkSchema>;

const FileSchema = v.object({
  pupil,
  revealed: revealedAt,
  marks: v.array(FileMarkSchema),
  article: LessonArticleSchema,
});

/** Why a file cannot be taken; each has a plain sentence in `locales/`. */
export const LESSON_PROBLEMS = [
  'empty',
  'tooBig',
  'broken',
  'notLesson',
  'newer',
  'tooManyMarks',
  'damaged',
  'unreadable',
] as const;
export type LessonProblem = (typeof LESSON_PROBLEMS)[number];

export class LessonFileError extends Error {
  constructor(
    readonly problem: LessonProblem,
    options?: ErrorOptions,
  ) {
    super(problem, options);
    this.name = 'LessonFileError';
  }
}

/** What a file brings. `lost`: marks whose words are not in its text, are none, or whose id another has. */
export interface LessonFile {
  readonly article: LessonArticle;
  readonly pupil: string;
  readonly marks: readonly LessonMark[];
  readonly revealedAt: string | null;
  readonly lost: number;
}

/** `lesson` null: the text alone, for a class. `made`: ISO 8601. */
export function writeLesson(
  article: LessonArticle,
  lesson: Pick<Lesson, 'pupil' | 'marks' | 'revealedAt'> | null,
  about: { readonly made: string; readonly version: string },
): string {
  const file = {
    format: LESSON_FORMAT,
    version: VERSION,
    made: about.made,
    generator: { name: 'Whence', version: about.version },
    pupil: lesson?.pupil ?? '',
    revealed: lesson?.revealedAt ?? null,
    marks: inOrder(lesson?.marks ?? []).map((mark) => fileMark(mark, article.text)),
    article,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Throws `LessonFileError`. */
export function parseLesson(text: string): LessonFile {
  if (text.trim() === '') throw new LessonFileError('empty');
  const given = jsonIn(text);
  if (typeof given !== 'object' || given === null || !('format' in given) || given.format !== LESSON_FORMAT) {
    throw new LessonFileError('notLesson');
  }
  if (!('version' in given) || !isVersion(given.version)) throw new LessonFileError('damaged');
  if (given.version > VERSION) throw new LessonFileError('newer');
  if ('marks' in given && Array.isArray(given.marks) && given.marks.length > MAX_MARKS) {
    throw new LessonFileError('tooManyMarks');
  }
  const { success, output } = v.safeParse(FileSchema, given);
  if (!success || textHash(output.article.text) !== output.article.textHash) throw new LessonFileError('damaged');
  const marks = marksIn(output.marks, output.article.text);
  const { article, pupil: name, revealed } = output;
  return { article, pupil: name, marks, revealedAt: revealed, lost: output.marks.length - marks.length };
}

/** Reads the file of a reader's choice. Throws `LessonFileError`: too big before a byte is read. */
export async function readLessonFile(file: Pick<File, 'size' | 'text'>): Promise<LessonFile> {
  if (file.size > MAX_LESSON_BYTES) throw new LessonFileError('tooBig');
  // A folder can be dropped too, and a file can be gone by now.
  const text = await file.text().catch((cause: unknown) => {
    throw new LessonFileError('unreadable', { cause });
  });
  return parseLesson(text.replace(/^\ufeff/, ''));
}

/** A text nested deeper than the browser's parser goes throws as well. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LessonFileError('broken', { cause });
  }
}

function fileMark({ id, kind, standing, span }: LessonMark, text: string) {
  const { quote, position } = describe(span, text);
  return { id, kind, ...(standing !== null && { standing }), ...position, ...quote };
}

function isVersion(given: unknown): given is number {
  return typeof given === 'number' && Number.isInteger(given) && given > 0;
}

/** Of two with one id, the first: to take one away would take both. */
function marksIn(given: readonly FileMark[], text: string): LessonMark[] {
  const found = new Map<string, LessonMark>();
  for (const one of given) {
    const mark = markIn(one, text);
    if (mark !== null && !found.has(mark.id)) found.set(mark.id, mark);
  }
  return [...found.values()];
}

/** Another program may count in other units: then the words are looked for nearby, and taken where they stand but once. */
function markIn(mark: FileMark, text: string): LessonMark | null {
  const { id, kind, standing = null, exact } = mark;
  if ((kind === 'standing') !== (standing !== null) || !hasWord(exact)) return null;
  const start = text.startsWith(exact, mark.start) ? mark.start : onlyPlace(mark, text);
  if (start === null) return null;
  const end = start + exact.length;
  return cutsLetter(text, start) || cutsLetter(text, end) ? null : { id, kind, standing, span: [start, end] };
}

/** Code units. In a text of some length, thousands of marks made to be looked for everywhere would hold the page for hours. */
const NEARBY = 2_000;

/** Where the words begin; null where they do not stand nearby, or more than once. */
function onlyPlace({ start, exact, prefix, suffix }: FileMark, text: string): number | null {
  const around = `${prefix}${exact}${suffix}`;
  const from = Math.max(0, start - prefix.length - NEARBY);
  const near = text.slice(from, from + around.length + 2 * NEARBY);
  const at = near.indexOf(around);
  return at < 0 || near.indexOf(around, at + 1) >= 0 ? null : from + at + prefix.length;
}
