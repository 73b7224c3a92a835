/** Files that the reader brings in: of Whence, of other programs, or of somebody who means harm. */
import fc from 'fast-check';
import * as v from 'valibot';
import { CSV } from '../../../utils/exchange/csv';
import { HYPOTHESIS } from '../../../utils/exchange/hypothesis';
import { decoded } from '../../../utils/exchange/reading/decode';
import { type Found, REFUSALS } from '../../../utils/exchange/reading/found';
import { readExport } from '../../../utils/exchange/reading/read-export';
import { WEB_ANNOTATION } from '../../../utils/exchange/web-annotation';
import { AnnotationSchema, KeptActorSchema, KeptPageSchema, VersionSchema } from '../../../utils/records';
import { boundary } from '../boundary';
import { anyDocument, anyRecords, whenceFile, written } from '../documents';
import { spoilt } from '../schema-values';
import { bytes, json, must, mustBePlain, text } from '../values';

const NOW = '2026-06-01T00:00:00.000Z';
const REASONS: ReadonlySet<string> = new Set(REFUSALS);

async function found(file: string | AsyncIterable<string>, name: string, size = 1e9): Promise<Found[]> {
  const all: Found[] = [];
  for await (const one of readExport(typeof file === 'string' ? pieces(file, size) : file, name, { now: NOW }))
    all.push(one);
  return all;
}

function* pieces(file: string, size: number): Generator<string> {
  for (let at = 0; at < file.length; at += size) yield file.slice(at, at + size);
}

/** Nothing but records that the store takes, and reasons that there are words for. */
function mustBeSound(all: readonly Found[]): void {
  for (const one of all) {
    mustBePlain(one);
    if (one.kind === 'refused') must(REASONS.has(one.what), `There are no words for ${one.what}.`);
    else if (one.kind === 'actor') must(v.is(KeptActorSchema, one.actor), 'This is no actor.');
    else {
      must(v.is(KeptPageSchema, one.page), 'This is no page.');
      must(/^(?:https?|file|urn|draft):/i.test(one.page.article.url), 'A browser would run this address.');
      for (const annotation of one.annotations) must(v.is(AnnotationSchema, annotation), 'This is no annotation.');
      for (const version of one.versions) must(v.is(VersionSchema, version), 'This is no version.');
    }
  }
}

const name = fc.constantFrom('file', 'notes.csv', 'notes.json', '__proto__', '../x.jsonld');
const size = fc.integer({ min: 1, max: 5_000 });
const asJson = (file: string) => JSON.parse(file) as unknown;
const formats = [WEB_ANNOTATION, HYPOTHESIS] as const;
/** Files of the formats that are JSON, as values. */
const jsonFiles = fc.oneof(
  anyRecords.map((records) => asJson(whenceFile(records))),
  fc.tuple(anyDocument, fc.constantFrom(...formats)).map(([document, format]) => asJson(written(format, document))),
);
const csvFile = anyDocument.map((document) => written(CSV, document));
const anyFile = fc.oneof(
  csvFile,
  anyRecords.map(whenceFile),
  jsonFiles.map((value) => JSON.stringify(value)),
);

export const IMPORTS = boundary('imports', 'files that are brought in', [
  {
    says: 'anything at all ends, and gives nothing but records and reasons',
    property: fc.asyncProperty(
      fc.oneof(
        text,
        json.map((one) => JSON.stringify(one)),
      ),
      name,
      size,
      async (file, ...how) => mustBeSound(await found(file, ...how)),
    ),
  },
  {
    says: 'bytes of any kind end, too',
    property: fc.asyncProperty(bytes, name, async (given, called) =>
      mustBeSound(await found(decoded(new Blob([given])), called)),
    ),
  },
  {
    says: 'a file of ours in which values are others gives nothing but records and reasons',
    property: fc.asyncProperty(spoilt(jsonFiles), name, size, async (value, ...how) =>
      mustBeSound(await found(JSON.stringify(value), ...how)),
    ),
  },
  {
    says: 'a file that is cut and joined anew gives nothing but records and reasons',
    property: fc.asyncProperty(anyFile, fc.nat(), fc.nat(), text, name, async (file, from, to, put, called) => {
      const [a, b] = [from % (file.length + 1), to % (file.length + 1)];
      mustBeSound(await found(file.slice(0, a) + put + file.slice(b), called));
    }),
  },
  {
    says: 'Whence’s own file comes back to the letter, in whatever pieces',
    property: fc.asyncProperty(anyRecords, size, async (records, pieceSize) => {
      const file = whenceFile(records);
      const all = await found(file, 'notes.json', pieceSize);
      const [first, ...more] = all;
      must(more.length === 0 && first?.kind === 'page', `Read as ${JSON.stringify(all).slice(0, 300)}`);
      if (first?.kind !== 'page') return;
      const again = whenceFile({ page: first.page, annotations: first.annotations, versions: first.versions });
      must(again === file, 'It reads otherwise.');
    }),
  },
]);
