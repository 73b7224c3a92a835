import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CSV } from '@/utils/exchange/csv';
import { fromKept } from '@/utils/exchange/document';
import { HYPOTHESIS } from '@/utils/exchange/hypothesis';
import { decoded } from '@/utils/exchange/reading/decode';
import { type Found, REFUSALS } from '@/utils/exchange/reading/found';
import { WEB_ANNOTATION } from '@/utils/exchange/web-annotation';
import { writeWhenceJson } from '@/utils/exchange/whence-json';
import { writeDocument } from '@/utils/exchange/write-document';
import { AnnotationSchema, KeptActorSchema, KeptPageSchema, VersionSchema } from '@/utils/records';
import { annotate } from '../../store/sample';
import { ABOUT, keptRecords, WORKSHEET } from '../kept-records';
import { actorSample, keptPage, STAMP } from '../samples';
import { englishWords } from '../words';
import { foundIn, inPieces } from './found-in';

const PAGE = keptPage();
const DOCUMENT = fromKept([PAGE], [annotate(1, PAGE, 0, { ...WORKSHEET, note: 'Who pays?', tags: ['a'] })], STAMP);
const WHENCE = writeWhenceJson(ABOUT, keptRecords().slice(1), { actors: [actorSample()] });
const FILES = [
  WHENCE,
  JSON.stringify(JSON.parse(WHENCE)),
  ...[WEB_ANNOTATION, CSV, HYPOTHESIS].map((format) => writeDocument(format, DOCUMENT, englishWords())),
];
const BEGINNINGS = [
  '',
  '{',
  '[',
  '{"format":"whence","version":1,\n"pages":[\n',
  '{"annotations":[',
  'url,quote\n',
  'sep=;\nurl;quote\n',
];

function expectRecords(found: readonly Found[]): void {
  const isAs = (schema: v.GenericSchema, record: unknown) => expect(v.is(schema, record)).toBe(true);
  for (const one of found) {
    if (one.kind === 'actor') isAs(KeptActorSchema, one.actor);
    else if (one.kind === 'refused') expect(REFUSALS).toContain(one.what);
    else {
      isAs(KeptPageSchema, one.page);
      for (const annotation of one.annotations) isAs(AnnotationSchema, annotation);
      for (const version of one.versions) isAs(VersionSchema, version);
    }
  }
}

/** A value put somewhere into the JSON of a valid file, in the place of what stood there. */
function withValueAt(file: string, at: number, value: unknown): string {
  const values = [...file.matchAll(/(?<=":)(?:"(?:[^"\\]|\\.)*"|[\d.]+|null|true|false)/g)];
  const found = values[at % Math.max(1, values.length)];
  if (!found) return file;
  return file.slice(0, found.index) + JSON.stringify(value) + file.slice(found.index + found[0].length);
}

describe('a file of any kind', () => {
  it('ends, throws nothing and gives only records, whatever its text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...BEGINNINGS),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.json(),
          fc.string({ unit: fc.constantFrom(...'{}[]",:;\\\r\n=\'u') }),
        ),
        fc.integer({ min: 1, max: 50 }),
        async (beginning, text, size) => expectRecords(await foundIn(inPieces(beginning + text, size))),
      ),
      { numRuns: 1_000 },
    );
  });

  it('gives only records when a valid one is cut, joined anew or overwritten', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FILES),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.oneof(fc.constant(''), fc.string({ maxLength: 10 }), fc.constantFrom('"', '\n', '}', ']', '\\', '\u0000')),
        async (file, a, b, put) => {
          const [from, to] = [Math.floor(a * file.length), Math.floor(b * file.length)];
          expectRecords(await foundIn(file.slice(0, from) + put + file.slice(to)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives only records when values of a valid one are others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FILES),
        fc.nat(),
        fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('', '=1+1', '<b>', 'javascript:alert(1)', -1, 1e308)),
        async (file, at, value) => expectRecords(await foundIn(withValueAt(file, at, value))),
      ),
      { numRuns: 300 },
    );
  });

  it('gives only records whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        expectRecords(await foundIn(decoded(new Blob([bytes as Uint8Array<ArrayBuffer>]))));
      }),
      { numRuns: 200 },
    );
  });
});

describe('notes of any kind', () => {
  const any = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
  const note = any.filter((text) => text.isWellFormed() && text.trim() !== '');

  it.each([
    ['Web Annotations', WEB_ANNOTATION],
    ['Hypothesis', HYPOTHESIS],
    ['a table', CSV],
  ] as const)('come back from %s as they were', async (_, format) => {
    await fc.assert(
      fc.asyncProperty(note, async (text) => {
        // An apostrophe before a sign that a spreadsheet runs is taken for the one that guards the cell.
        fc.pre(format !== CSV || !/^'[=+\-@\t\r\n＝＋－＠]/.test(text));
        const file = writeDocument(
          format,
          fromKept([PAGE], [annotate(1, PAGE, 0, { note: text })], STAMP),
          englishWords(),
        );
        const notes = (await foundIn(file)).flatMap((one) => (one.kind === 'page' ? one.annotations : []));
        expect(notes.map((one) => one.note)).toEqual([text]);
      }),
      { numRuns: 300 },
    );
  });

  it('come back from Whence’s own file to the letter', async () => {
    await fc.assert(
      fc.asyncProperty(
        any,
        fc.array(
          any.map((text) => text.slice(0, 20)),
          { maxLength: 5 },
        ),
        async (text, tags) => {
          const annotations = [annotate(1, PAGE, 0, { note: text, tags })];
          const page = { ...PAGE, note: text };
          const found = await foundIn(writeWhenceJson(ABOUT, [{ page, annotations, versions: [] }], {}));
          expect(found).toEqual([{ kind: 'page', page, isHead: false, annotations, versions: [] }]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
