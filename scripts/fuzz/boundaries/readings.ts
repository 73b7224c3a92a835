/** The engine: any text that stands on a page, and weights that are broken. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { createEngine, decodeWeights, WeightsError } from '../../../utils/engine/index';
import { english } from '../../../utils/engine/languages/en';
import type { Reading } from '../../../utils/model';
import { boundary } from '../boundary';
import { growsLinearly } from '../growth';
import { must, mustBePlain, text } from '../values';

const FILE = new Uint8Array(readFileSync(fileURLToPath(new URL('../../../public/engine/en.bin', import.meta.url))));
const byRules = createEngine();
const engine = createEngine(english, decodeWeights(FILE));

const WORDS =
  `“ ” " ' ‘ ’ « » , . ? ! : ; — ( ) … said told asked claims according to that Hale Ann Weil Mr. the ministry she who officials reportedly may denied adding and but in a statement by of on Monday U.S. 4 't \n \n\n anonymity because noted tycoon mayor campaign Weil’s he they it which I`.split(
    / +/,
  );
const prose = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...WORDS), weight: 6 },
      text.map((one) => one.slice(0, 60)),
    ),
    { maxLength: 60 },
  )
  .map((all) => all.join(' '));
const anyText = fc.oneof(prose, text);

/** Every place is in the text, every name that is used is there, and nothing is there twice. */
function mustBeSound({ length }: string, { claims, actors, findings, summary }: Reading): void {
  const ids = new Set(actors.map(({ id }) => id));
  must(
    ids.size === actors.length && new Set(claims.map(({ id }) => id)).size === claims.length,
    'An id is there twice.',
  );
  for (const { actor } of claims) must(actor === null || ids.has(actor), 'A claim is of nobody.');
  for (const count of Object.values(summary.bySourcing))
    must(Number.isInteger(count) && count >= 0, 'A count is none.');
  const spans = [
    ...claims.flatMap((claim) => [claim.sentence, ...(claim.source ?? []), ...claim.cue, ...claim.content]),
    ...claims.flatMap(({ standing, why }) => [
      ...standing.map(({ cue }) => cue),
      ...why.flatMap(({ span }) => span ?? []),
    ]),
    ...actors.flatMap(({ mentions }) => mentions),
    ...findings.flatMap(({ spans: named = [] }) => named),
  ].flat();
  for (let i = 0; i + 1 < spans.length; i += 2) {
    const [start = -1, end = -1] = [spans[i], spans[i + 1]];
    must(0 <= start && start < end && end <= length, `[${start}, ${end}) is not in the text.`);
  }
}

/** The bytes with a checksum that fits, as who means harm would write it: `weights-format.ts` says where it stands. */
function signed(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 16) return bytes;
  let hash = 0x811c9dc5;
  for (let k = 16; k < bytes.length; k++) hash = Math.imul(hash ^ (bytes[k] ?? 0), 0x01000193);
  new DataView(bytes.buffer).setUint32(12, hash >>> 0, true);
  return bytes;
}

const change = fc.tuple(fc.oneof(fc.nat(120), fc.nat(FILE.length - 1)), fc.nat(255));
const changed = fc
  .tuple(fc.array(change, { minLength: 1, maxLength: 8 }), fc.oneof(fc.constant(FILE.length), fc.nat(FILE.length)))
  .map(([changes, length]) => {
    const copy = FILE.slice();
    for (const [at, byte] of changes) copy[at] = byte;
    return copy.subarray(0, length).slice();
  });

function decoded(bytes: Uint8Array) {
  try {
    return decodeWeights(bytes);
  } catch (error) {
    if (error instanceof WeightsError) return null;
    throw error;
  }
}

export const READINGS = boundary('engine', 'any text, and a file of weights that is broken', [
  {
    says: 'a reading by rules is sound',
    property: fc.property(anyText, (one) => {
      const reading = byRules.read({ text: one, lang: 'en' });
      mustBeSound(one, reading);
      mustBePlain(reading);
    }),
  },
  {
    says: 'a reading with weights is sound',
    property: fc.property(anyText, (one) => mustBeSound(one, engine.read({ text: one, lang: 'en' }))),
  },
  {
    says: 'weights that were changed are told to be damaged',
    property: fc.property(fc.oneof(changed, fc.uint8Array({ maxLength: 200 })), (bytes) => {
      const same = bytes.length === FILE.length && bytes.every((byte, i) => byte === FILE[i]);
      must(same || decoded(bytes) === null, 'They are taken.');
    }),
    share: 0.1,
  },
  {
    says: 'weights that were changed by who means harm are refused, or read with like any others',
    property: fc.property(changed, anyText, (bytes, one) => {
      const weights = decoded(signed(bytes));
      if (weights !== null) mustBeSound(one, createEngine(english, weights).read({ text: one, lang: 'en' }));
    }),
    share: 0.02,
  },
  {
    says: 'a text is read in linear time',
    property: growsLinearly(
      (one) => engine.read({ text: one, lang: 'en' }),
      fc.oneof(prose, text).filter((one) => one !== ''),
    ),
    share: 0.01,
    timed: true,
  },
]);
