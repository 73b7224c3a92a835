/** Files of lessons: what pupils hand in and teachers hand out, and any that somebody made. */
import fc from 'fast-check';
import * as v from 'valibot';
import { agreementOf } from '../../../utils/lesson/agreement';
import { classCsv } from '../../../utils/lesson/class-table';
import {
  type LessonArticle,
  LessonArticleSchema,
  type LessonMark,
  LessonSchema,
  MARK_KINDS,
  markedOf,
} from '../../../utils/lesson/lesson';
import {
  LESSON_PROBLEMS,
  type LessonFile,
  LessonFileError,
  parseLesson,
  readLessonFile,
  writeLesson,
} from '../../../utils/lesson/lesson-file';
import type { Counted } from '../../../utils/lesson/placed';
import { sentencesOf } from '../../../utils/lesson/sentences';
import { cutsLetter, snapped, wordsIn } from '../../../utils/lesson/words';
import { TO_BACKGROUND } from '../../../utils/messages/schemas';
import { STANDINGS } from '../../../utils/model';
import { DRAFT_SCHEME } from '../../../utils/page-key';
import { textHash } from '../../../utils/text-hash';
import { boundary } from '../boundary';
import { growsLinearly } from '../growth';
import { spoilt } from '../schema-values';
import { address, bytes, json, must, mustBePlain, text } from '../values';

const AT = '2026-05-04T09:00:00.000Z';
const ABOUT = { made: AT, version: '0.1.0' };
const PROBLEMS: ReadonlySet<string> = new Set(LESSON_PROBLEMS);

const words = fc.oneof(text, fc.constantFrom('Ann Hale said so.', 'The gate failed 🚤 twice.', '... "', 'Mr. '));
const article: fc.Arbitrary<LessonArticle> = fc
  .record({
    paragraphs: fc.array(
      fc.array(words, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    title: text,
    lang: fc.option(text, { nil: null }),
    url: fc.option(address, { nil: null }),
  })
  .map(({ paragraphs, title, lang, url }) => {
    const filled = paragraphs.map((one) => one || 'x');
    const whole = filled.join('\n');
    let at = 0;
    const blocks = filled.map((one, i) => {
      const span: [number, number] = [at, at + one.length];
      at = span[1] + 1;
      return { span, kind: i === 0 ? ('headline' as const) : ('paragraph' as const) };
    });
    return { url, title: title.slice(0, 2_000), lang, text: whole, blocks, textHash: textHash(whole) };
  })
  .filter((one) => v.is(LessonArticleSchema, one));

const place = fc.record({
  id: fc.uuid(),
  from: fc.nat(),
  length: fc.nat(60),
  what: fc.oneof(fc.constantFrom('claim', 'source'), fc.constantFrom(...STANDINGS)),
});
interface Handed {
  readonly article: LessonArticle;
  readonly lesson: { readonly pupil: string; readonly marks: LessonMark[]; readonly revealedAt: string | null };
}
/** What a pupil's browser has: marks of whole words, as they are chosen there. */
const handed: fc.Arbitrary<Handed> = fc
  .tuple(article, fc.array(place, { maxLength: 6 }), text, fc.constantFrom(null, AT))
  .map(([of, places, pupil, revealedAt]) => {
    const all = wordsIn(of.text);
    const marks = places.flatMap(({ id, from, length, what }): LessonMark[] => {
      const start = from % of.text.length;
      const span = snapped(of.text, all, start, Math.min(of.text.length, start + length));
      if (span === null) return [];
      const place: [number, number] = [span[0], span[1]];
      return what === 'claim' || what === 'source'
        ? [{ id, kind: what, standing: null, span: place }]
        : [{ id, kind: 'standing', standing: what, span: place }];
    });
    return { article: of, lesson: { pupil: pupil.slice(0, 200), marks, revealedAt } };
  });
const written = handed.map(({ article: of, lesson }) => writeLesson(of, lesson, ABOUT));

/** null: refused, with a reason that there are words for. Throws what is no reason. */
async function readOf(read: () => LessonFile | Promise<LessonFile>): Promise<LessonFile | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof LessonFileError && PROBLEMS.has(error.problem)) return null;
    throw error;
  }
}

/** What was read can be stored, shown, read by Whence, compared and handed in again. */
async function mustBeSound(read: () => LessonFile | Promise<LessonFile>): Promise<void> {
  const file = await readOf(read);
  if (file === null) return;
  const { article: of, pupil, marks, revealedAt } = file;
  mustBePlain(file);
  const own = { id: '0c5b9e44-1f0d-4a6b-9a51-7d2e8f3c6b10', textHash: of.textHash, title: of.title };
  must(v.is(LessonArticleSchema, of), 'This is no text of a lesson.');
  must(v.is(LessonSchema, { ...own, pupil, marks, revealedAt, beganAt: AT, updatedAt: AT }), 'This is no lesson.');
  for (const { span } of marks)
    must(!span.some((at) => cutsLetter(of.text, at)) && span[1] <= of.text.length, 'A mark cuts a letter or the text.');
  must(new Set(marks.map(({ id }) => id)).size === marks.length, 'Two marks have one id.');
  const key = `${DRAFT_SCHEME}${of.textHash}`;
  const asked = { article: { ...of, url: key, key, links: [] } };
  must(v.is(TO_BACKGROUND['ui>background:read-draft'], asked), 'Whence would not read it.');
  const counted: Counted = { sentences: sentencesOf(of.text, of.blocks), words: wordsIn(of.text) };
  const [all, some] = [markedOf(marks), markedOf(marks.slice(1))];
  for (const one of agreementOf(all, some, counted)) {
    const figures = [one.share ?? 0, one.kappa ?? 0, one.wordShare ?? 0, one.sentenceShare ?? 0];
    must(
      figures.every((figure) => figure >= -1 && figure <= 1),
      `There is no such share: ${figures.join(' ')}`,
    );
    must(
      Object.values(one.sentences).every((count) => count >= 0),
      'Less than no sentence.',
    );
    for (const { sentence } of one.differences)
      must(counted.sentences[sentence] !== undefined, `There is no sentence ${sentence}.`);
    const found = one.both + one.partly + one.named + one.onlyFirst;
    must(found === all.filter(({ kind }) => kind === one.kind).length, 'A mark is lost.');
  }
  const whence = { name: 'Whence', marks: some, revealedAt: null, within: counted };
  const lines = classCsv([{ name: pupil, marks: all, revealedAt }], whence, counted);
  must(!/(?:^|\r\n|,)"?[=+@\t＝＋－＠]/u.test(lines.slice(1)) || /["\n]/.test(pupil), 'A spreadsheet would run it.');
  const again = parseLesson(writeLesson(of, { pupil, marks: [...marks], revealedAt }, ABOUT));
  must(again.lost === 0 && again.marks.length === marks.length, 'It does not come back as it was handed in.');
}

export const LESSONS = boundary('lessons', 'files of lessons, handed in or handed out', [
  {
    says: 'anything at all is read, or refused with a reason',
    property: fc.asyncProperty(
      fc.oneof(
        text,
        json.map((one) => JSON.stringify(one)),
      ),
      (given) => mustBeSound(() => parseLesson(given)),
    ),
  },
  {
    says: 'bytes of any kind are, too',
    property: fc.asyncProperty(bytes, (given) => mustBeSound(() => readLessonFile(new Blob([given])))),
  },
  {
    says: 'a file in which values are others gives nothing but what can be shown, compared and handed in again',
    property: fc.asyncProperty(spoilt(written.map((file) => JSON.parse(file) as unknown)), (given) =>
      mustBeSound(() => parseLesson(JSON.stringify(given))),
    ),
  },
  {
    says: 'a file whose marks stand anywhere gives marks of whole letters with a word in them',
    property: fc.asyncProperty(
      handed,
      fc.array(
        fc.record({ id: fc.uuid(), start: fc.nat(400), length: fc.nat(40), shift: fc.integer({ min: -9, max: 9 }) }),
      ),
      async ({ article: of, lesson }, places) => {
        const file = JSON.parse(writeLesson(of, lesson, ABOUT)) as Record<string, unknown>;
        file.marks = places.map(({ id, start, length, shift }) => ({
          id,
          kind: MARK_KINDS[0],
          start: Math.max(0, start + shift),
          end: start + length,
          exact: of.text.slice(start, start + length) || 'x',
          prefix: of.text.slice(Math.max(0, start - 5), start),
          suffix: of.text.slice(start + length, start + length + 5),
        }));
        await mustBeSound(() => parseLesson(JSON.stringify(file)));
      },
    ),
  },
  {
    says: 'a file that is cut and joined anew is read, or refused with a reason',
    property: fc.asyncProperty(written, fc.nat(), fc.nat(), text, async (file, from, to, put) => {
      const [a, b] = [from % (file.length + 1), to % (file.length + 1)];
      await mustBeSound(() => parseLesson(file.slice(0, a) + put + file.slice(b)));
    }),
  },
  {
    says: 'what is handed in comes back to the letter',
    property: fc.property(handed, ({ article: of, lesson }) => {
      const once = writeLesson(of, lesson, ABOUT);
      const { article: back, pupil, marks, revealedAt, lost } = parseLesson(once);
      must(lost === 0, 'A mark was lost.');
      must(writeLesson(back, { pupil, marks: [...marks], revealedAt }, ABOUT) === once, 'It reads otherwise.');
    }),
  },
  {
    says: 'the sentences and words of a text do not take the square of its length',
    property: growsLinearly((one) => {
      sentencesOf(one, [{ span: [0, one.length] }]);
      wordsIn(one);
    }),
    share: 0.02,
    timed: true,
  },
]);
