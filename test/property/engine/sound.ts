import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { expect } from 'vitest';
import { type Claim, MAX_ARTICLE_LENGTH, type Reading, type Span } from '@/utils/model';

const schema: object = JSON.parse(
  readFileSync(new URL('../../../scripts/annotate/reading.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: false }).compile(schema);

function spansOf(claim: Claim): Span[] {
  return [
    claim.sentence,
    ...(claim.source ?? []),
    ...claim.cue,
    ...claim.content,
    ...claim.standing.map(({ cue }) => cue),
    ...claim.why.flatMap(({ span }) => (span ? [span] : [])),
  ];
}

/** Reading order: by sentence, in it by the first word of content or cue. */
function placeOf({ sentence, content, cue, standing }: Claim): number {
  const starts = [...content, ...cue].map(([start]) => start);
  const first = starts.length > 0 ? Math.min(...starts) : standing[0]!.cue[0];
  return sentence[0] * (MAX_ARTICLE_LENGTH + 1) + first;
}

/** What holds of every reading of any text. */
export function expectSound(text: string, reading: Reading): void {
  const isSpan = ([start, end]: Span) =>
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
  for (const claim of reading.claims) {
    for (const span of spansOf(claim)) expect(isSpan(span)).toBe(true);
    for (const spans of [claim.source ?? [], claim.cue, claim.content]) {
      for (let i = 1; i < spans.length; i++) expect(spans[i]![0]).toBeGreaterThanOrEqual(spans[i - 1]![1]);
    }
    expect(claim.class === 'none').toBe(claim.cue.length === 0);
    if (claim.source === null) expect(claim.actor === null).toBe(claim.sourcing === 'none');
    if (claim.actor !== null) expect(reading.actors.some(({ id }) => id === claim.actor)).toBe(true);
  }
  expect(new Set(reading.claims.map(({ id }) => id)).size).toBe(reading.claims.length);
  expect(new Set(reading.actors.map(({ id }) => id)).size).toBe(reading.actors.length);
  for (let i = 1; i < reading.claims.length; i++) {
    expect(placeOf(reading.claims[i]!)).toBeGreaterThanOrEqual(placeOf(reading.claims[i - 1]!));
  }
  for (const { mentions } of reading.actors) for (const span of mentions) expect(isSpan(span)).toBe(true);
  for (const { spans = [] } of reading.findings) {
    for (const span of spans) expect(isSpan(span)).toBe(true);
    expect(spans.length).toBeLessThanOrEqual(50);
  }
  for (const span of reading.unread ?? []) expect(isSpan(span)).toBe(true);
  const line = { id: 'x', ...reading };
  expect(validate(line), JSON.stringify(validate.errors)).toBe(true);
}
