import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LESSON_PROBLEMS,
  LessonFileError,
  MAX_LESSON_BYTES,
  parseLesson,
  readLessonFile,
  writeLesson,
} from '@/utils/lesson/lesson-file';
import { articleOf, mark, spanOf, WEIR } from './weir';

const ABOUT = { made: '2026-05-04T09:00:00.000Z', version: '0.1.0' };
const LESSON = {
  pupil: 'Mara',
  marks: [mark('standing', 'reportedly', 'hearsay'), mark('claim', '“Nobody told us 🚤,”')],
  revealedAt: '2026-05-04T08:45:00.000Z',
};
const WRITTEN = writeLesson(WEIR, LESSON, ABOUT);

type Raw = Record<string, unknown> & { article: Record<string, unknown>; marks: Record<string, unknown>[] };
/** The file with something in it changed. */
const changed = (change: (file: Raw) => void): string => {
  const file = JSON.parse(WRITTEN) as Raw;
  change(file);
  return JSON.stringify(file);
};
const BEYOND = { start: 99, end: 99, prefix: '', suffix: '' };
/** A mark of those units, wherever they begin and end. */
function unitsOf(exact: string): Record<string, unknown> {
  const start = WEIR.text.indexOf(exact);
  return { kind: 'claim', standing: undefined, start, end: start + exact.length, exact };
}
const problemOf = (text: string): string | null => {
  try {
    parseLesson(text);
    return null;
  } catch (error) {
    if (error instanceof LessonFileError) return error.problem;
    throw error;
  }
};

describe('the file of a lesson', () => {
  it('comes back as it was written, in the order of the text', () => {
    expect(parseLesson(WRITTEN)).toEqual({
      article: WEIR,
      pupil: 'Mara',
      marks: LESSON.marks,
      revealedAt: LESSON.revealedAt,
      lost: 0,
    });
  });

  it('has the words of each mark with what stands around them, in units of the text', () => {
    const { marks } = JSON.parse(WRITTEN) as Raw;
    const [start, end] = spanOf('“Nobody told us 🚤,”');
    expect(marks[1]).toMatchObject({ kind: 'claim', start, end, exact: '“Nobody told us 🚤,”', suffix: ' Hale said.' });
    expect(marks[0]).toMatchObject({ kind: 'standing', standing: 'hearsay', exact: 'reportedly' });
  });

  it('is the text alone where it is handed out', () => {
    const { pupil, marks, article } = parseLesson(writeLesson(WEIR, null, ABOUT));
    expect({ pupil, marks, article }).toEqual({ pupil: '', marks: [], article: WEIR });
  });

  it('finds words by what stands around them where another program counted otherwise', () => {
    const { marks } = parseLesson(changed(({ marks: [first] }) => Object.assign(first!, { start: 1, end: 2 })));
    expect(marks[0]?.span).toEqual(spanOf('reportedly'));
  });

  it('leaves out a mark whose words are not in the text, and says so', () => {
    const without = parseLesson(changed(({ marks: [first] }) => Object.assign(first!, { exact: 'allegedly' })));
    expect([without.marks.length, without.lost]).toEqual([1, 1]);
  });

  it.each<[string, (first: Record<string, unknown>, file: Raw) => void]>([
    ['that begins within a letter of two units', (first) => Object.assign(first, unitsOf('\udea4,” Hale'))],
    ['that has no word', (first) => Object.assign(first, unitsOf('“'))],
    ['whose id another has', (first, { marks: [, second] }) => Object.assign(first, { id: second?.id })],
    ['whose words stand nearby twice', (first) => Object.assign(first, BEYOND, { exact: 'The ' })],
  ])('leaves out a mark %s, and says so', (_, change) => {
    const { marks, lost } = parseLesson(changed((file) => change(file.marks[0]!, file)));
    expect([marks.length, lost]).toEqual([1, 1]);
  });

  it('takes the end of a mark from its words', () => {
    const { marks } = parseLesson(changed(({ marks: [first] }) => Object.assign(first!, { end: 99_999 })));
    expect(marks[0]?.span).toEqual(spanOf('reportedly'));
  });

  it('with thousands of marks to be looked for in a long text is read at once', () => {
    const long = articleOf(['The row', 'ab'.repeat(200_000)]);
    const looked = { ...mark('claim', 'The'), standing: null };
    const file = JSON.parse(writeLesson(long, { ...LESSON, marks: [looked] }, ABOUT)) as Raw;
    const exact = `${'ab'.repeat(800)}a${'ab'.repeat(800)}`;
    file.marks = Array.from({ length: 2_000 }, (_, i) => ({
      ...file.marks[0],
      id: `3b0f9c1e-6a52-4d17-8f43-${String(i).padStart(12, '0')}`,
      exact,
    }));
    expect(parseLesson(JSON.stringify(file))).toMatchObject({ marks: [], lost: 2_000 });
  });

  it('takes words of a page as words', () => {
    const hostile = articleOf(['<img src=x onerror=alert(1)>', '"></script><script>alert(2)</script> said Ann.']);
    const text = writeLesson(hostile, { ...LESSON, pupil: '<b>Mara</b>', marks: [] }, ABOUT);
    expect(parseLesson(text)).toMatchObject({ article: hostile, pupil: '<b>Mara</b>' });
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'empty'],
    ['white space', ' \n ', 'empty'],
    ['half a file', WRITTEN.slice(0, WRITTEN.length / 2), 'broken'],
    ['no JSON', 'Mara marked it all.', 'broken'],
    ['a number', '7', 'notLesson'],
    ['null', 'null', 'notLesson'],
    ['a list', '[]', 'notLesson'],
    ['another format', '{"format":"whence","version":1}', 'notLesson'],
    ['a later version', changed((file) => Object.assign(file, { version: 2 })), 'newer'],
    ['no version', changed((file) => delete file.version), 'damaged'],
    ['a version that there cannot be', changed((file) => Object.assign(file, { version: 0.5 })), 'damaged'],
    ['another text than its hash', changed(({ article }) => Object.assign(article, { text: 'Rain.' })), 'damaged'],
    [
      'blocks outside of the text',
      changed(({ article }) => Object.assign(article, { blocks: [{ span: [0, 9999], kind: 'list' }] })),
      'damaged',
    ],
    [
      'an address that a browser would run',
      changed(({ article }) => Object.assign(article, { url: 'javascript:alert(1)' })),
      'damaged',
    ],
    ['marks that are none', changed((file) => Object.assign(file, { marks: [7] })), 'damaged'],
    [
      'more marks than a lesson holds',
      changed((file) => Object.assign(file, { marks: Array(2_001).fill(file.marks[0]) })),
      'tooManyMarks',
    ],
    ['a name without end', changed((file) => Object.assign(file, { pupil: 'x'.repeat(100_000) })), 'damaged'],
    ['only a prototype', '{"__proto__":{"format":"whence-lesson","version":1}}', 'notLesson'],
  ])('with %s is refused with a reason', (_, text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  it('nested without end is refused', () => {
    expect(problemOf('['.repeat(200_000))).toBe('broken');
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(['broken', 'notLesson']).toContain(problemOf(deep));
    expect(['broken', 'damaged']).toContain(problemOf(WRITTEN.replace('"marks": [', `"marks": [${deep},`)));
  });

  it('changes no prototype', () => {
    parseLesson(WRITTEN.replace('{', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},'));
    expect({}).not.toHaveProperty('polluted');
  });

  it('that is too big is refused before a byte is read', async () => {
    const file = { size: MAX_LESSON_BYTES + 1, text: () => Promise.reject(new Error('It was read.')) };
    await expect(readLessonFile(file)).rejects.toMatchObject({ problem: 'tooBig' });
  });

  it('that is gone by now is said to be unreadable', async () => {
    const file = { size: 10, text: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
    await expect(readLessonFile(file)).rejects.toMatchObject({ problem: 'unreadable' });
  });

  it('broken in any way is read, or refused with a reason', () => {
    const known: ReadonlySet<string | null> = new Set([null, ...LESSON_PROBLEMS]);
    const at = fc.nat(WRITTEN.length);
    fc.assert(
      fc.property(at, at, fc.string({ maxLength: 8 }), (from, to, words) => {
        const broken = WRITTEN.slice(0, Math.min(from, to)) + words + WRITTEN.slice(Math.max(from, to));
        expect(known.has(problemOf(broken))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('of any JSON is read, or refused with a reason', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(problemOf(JSON.stringify(value))).not.toBeNull();
        expect(
          problemOf(changed((file) => Object.assign(file, { article: { ...file.article, blocks: value } }))),
        ).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
