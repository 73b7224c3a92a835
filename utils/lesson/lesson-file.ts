/**
 * The file that is handed in, and handed out: `docs/lesson-format.md` is its description. One JSON document, readable by people:
 * the text, and of each mark its words with what stands around them.
 */
import * as v from 'valibot';
import { describe } from '../describe';
import { type Span, STANDINGS } from '../model';
import { textHash } from '../text-hash';
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

const FORMAT = 'whence-lesson';
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
  marks: v.pipe(v.array(FileMarkSchema), v.maxLength(MAX_MARKS)),
  article: LessonArticleSchema,
});

/** Why a file cannot be taken; each has a plain sentence in `locales/`. */
export const LESSON_PROBLEMS = ['empty', 'tooBig', 'broken', 'notLesson', 'newer', 'damaged', 'unreadable'] as const;
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

/** What a file brings. `lost`: marks whose words are not in its text. */
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
    format: FORMAT,
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
  if (typeof given !== 'object' || given === null || !('format' in given) || given.format !== FORMAT) {
    throw new LessonFileError('notLesson');
  }
  if (!('version' in given) || typeof given.version !== 'number') throw new LessonFileError('damaged');
  if (given.version > VERSION) throw new LessonFileError('newer');
  const { success, output } = v.safeParse(FileSchema, given);
  if (!success || textHash(output.article.text) !== output.article.textHash) throw new LessonFileError('damaged');
  const marks = output.marks.flatMap((mark) => markIn(mark, output.article.text) ?? []);
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

/** Another program may count in other units: then the words are looked for, and taken where they stand but once. */
function markIn(mark: FileMark, text: string): LessonMark | null {
  const { id, kind, standing = null, exact } = mark;
  if ((kind === 'standing') !== (standing !== null)) return null;
  const span = text.slice(mark.start, mark.end) === exact ? ([mark.start, mark.end] as Span) : onlyPlace(mark, text);
  return span && { id, kind, standing, span: [span[0], span[1]] };
}

function onlyPlace({ exact, prefix, suffix }: FileMark, text: string): Span | null {
  const around = `${prefix}${exact}${suffix}`;
  const at = text.indexOf(around);
  if (at < 0 || text.indexOf(around, at + 1) >= 0) return null;
  const start = at + prefix.length;
  return [start, start + exact.length];
}
