import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ActorNamesSchema, WorksheetSchema } from '@/utils/records';
import { type Json, type RecordKind, rulesOf } from '@/utils/sync/fields';
import { stampAt } from '@/utils/sync/stamp';
import { annotation, edited, inStep, mergeWith, versionOf } from './sides';

const [EARLY, LATE] = [stampAt(2_000, 'lamp0000'), stampAt(3_000, 'buoy0000')];
const seen = (from: number, to: number): Json[] =>
  Array.from({ length: to - from }, (_, i) => ({
    url: `https://gazette.example/${from + i}`,
    title: `Seen ${from + i}`,
    date: '',
  }));

describe('a list that two machines made longer than one can be', () => {
  it('holds as many as it can, and what is over stands beside the note', () => {
    const base = versionOf(annotation({ note: 'Who pays?', evidence: seen(0, 150) }));
    const here = edited(inStep(base), EARLY, { evidence: [...seen(0, 150), ...seen(300, 340)] });
    const server = edited(inStep(base), LATE, { evidence: [...seen(0, 150), ...seen(150, 180)] }).version;
    const { version, pending } = mergeWith(here, server);
    expect(version.fields.evidence).toEqual([...seen(0, 180), ...seen(300, 320)]);
    const over = seen(320, 340).map((entry) =>
      Object.values(entry as object)
        .filter(Boolean)
        .join(' '),
    );
    expect(version.fields.note).toBe('Who pays?');
    expect(version.parallel).toEqual([{ field: 'note', value: over.join('\n'), at: EARLY }]);
    expect(Object.keys(pending?.at ?? {}).sort()).toEqual(['evidence', 'parallel']);
  });

  it.each<[string, RecordKind, string, v.GenericSchema, Json]>([
    ['evidence', 'annotation', 'evidence', WorksheetSchema.entries.evidence, seen(0, 1)[0] ?? null],
    ['other names', 'actor', 'aliases', ActorNamesSchema, 'O. Brandt'],
  ])('is as long as the library can read: %s', (_, kind, field, schema, entry) => {
    const most = rulesOf(kind).get(field)?.most ?? 0;
    expect([most, most + 1].map((length) => v.is(schema, Array(length).fill(entry)))).toEqual([true, false]);
  });
});
