import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ActorNamesSchema, KeptActorSchema, WorksheetSchema } from '@/utils/records';
import { type Json, type RecordKind, rulesOf } from '@/utils/sync/fields';
import type { Merged } from '@/utils/sync/merge';
import { stampAt } from '@/utils/sync/stamp';
import { id } from '../store/sample';
import { after as afterIt, annotation, edited, inStep, MADE, mergeWith, versionOf } from './sides';

const ACTOR = {
  name: 'Odile Brandt',
  kind: { kind: 'person', createdAt: '2026-05-05T10:00:00.000Z' },
  aliases: [],
  note: '',
  links: [],
  merged: [],
  gone: { deletedAt: null },
  updatedAt: '2026-05-05T10:00:00.000Z',
};

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

  it('is shortened where the server has it so from elsewhere, on every machine alike, and the server gets that', () => {
    const merged = Array.from({ length: 102 }, (_, i) => ({ id: id(i), aliases: [`O. Brandt ${i}`], links: [] }));
    const server = versionOf({ ...ACTOR, merged }, 'actor');
    const there = inStep(versionOf({ ...ACTOR, merged: merged.slice(0, 2) }, 'actor'));
    const nothing = { version: { fields: {}, at: {}, parallel: [] }, pending: { at: {}, before: {} }, known: {} };
    const [here, anew] = [there, nothing].map((place) => mergeWith(place, server, 'merger00', 'actor'));
    for (const one of [here, anew]) {
      expect(one?.version.fields.merged).toEqual(merged.slice(0, 100));
      const over = [`${id(100)} O. Brandt 100`, `${id(101)} O. Brandt 101`].join('\n');
      expect(one?.version.parallel).toEqual([{ field: 'note', value: over, at: MADE }]);
      expect(Object.keys(one?.pending?.at ?? {}).sort()).toEqual(['merged', 'parallel']);
    }
    const again = anew && mergeWith(afterIt(anew, server), server, 'merger00', 'actor');
    expect(again?.version).toEqual(anew?.version);
    // Once one of both has sent it, the other has nothing to send.
    const sent = (here as Merged).version;
    const { version } = mergeWith(afterIt(anew as Merged, server), sent, 'other000', 'actor');
    expect(version.fields).toEqual(sent.fields);
    expect(version.parallel).toEqual(sent.parallel);
  });

  it.each<[string, RecordKind, string, v.GenericSchema, Json]>([
    ['evidence', 'annotation', 'evidence', WorksheetSchema.entries.evidence, seen(0, 1)[0] ?? null],
    ['other names', 'actor', 'aliases', ActorNamesSchema, 'O. Brandt'],
    ['who is who', 'actor', 'links', KeptActorSchema.entries.links, { page: 'a', name: 'Brandt', same: true }],
    ['actors joined', 'actor', 'merged', KeptActorSchema.entries.merged, { id: id(1), aliases: [], links: [] }],
  ])('is as long as the library can read: %s', (_, kind, field, schema, entry) => {
    const most = rulesOf(kind).get(field)?.most ?? 0;
    expect([most, most + 1].map((length) => v.is(schema, Array(length).fill(entry)))).toEqual([true, false]);
  });
});
