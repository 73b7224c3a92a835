import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ActorsFileSchema, ACTORS as FORMAT } from '@/utils/exchange/actors';
import schema from '@/utils/exchange/actors.schema.json';
import { fromActors } from '@/utils/exchange/document';
import { fileName } from '@/utils/exchange/file-name';
import { FORMATS } from '@/utils/exchange/formats';
import { writeDocument } from '@/utils/exchange/write-document';
import { ACTOR_KINDS } from '@/utils/model';
import { MAX_NOTE_LENGTH } from '@/utils/records';
import { actorSample, HOSTILE, STAMP } from './samples';

const ajv = new Ajv2020({ allErrors: true });
addFormats(ajv);
const isValid = ajv.compile(schema);
const OTHER = '5c1e7a90-2f64-4b3b-9c25-8d4f6b1a0e22';

const LINKS = [
  { page: 'https://harbour-post.example/a', name: 'Ann Hale', same: true },
  { page: 'draft:7', name: 'Ann Hale', same: false },
];
const ACTORS = [
  actorSample({
    aliases: ['Hale', 'the water chief'],
    note: 'Since 2029.\n\tAsk.',
    links: LINKS,
    merged: [{ id: OTHER, aliases: ['Hale'], links: LINKS.slice(1) }],
  }),
  ...HOSTILE.map((text, n) =>
    actorSample({
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      name: text.trim().slice(0, 500),
      kind: ACTOR_KINDS[n % ACTOR_KINDS.length] ?? 'person',
      note: text,
    }),
  ),
  actorSample({ name: 'x'.repeat(500), note: '🦊'.repeat(MAX_NOTE_LENGTH / 2) }),
];
const JOINED = [
  { into: ACTORS[0]?.id ?? '', actor: actorSample({ id: OTHER, name: 'A. Hale', note: 'Of the board.' }) },
];
const written = () => writeDocument(FORMAT, fromActors(ACTORS, JOINED, STAMP), String);

describe('actors taken out as JSON', () => {
  it('come back to the letter, with what was decided and joined', () => {
    const file = v.parse(ActorsFileSchema, JSON.parse(written()));
    expect(file.actors).toEqual(ACTORS);
    expect(file.joined).toEqual(JOINED);
    expect(file).toMatchObject({ made: '2026-05-08T12:00:00.000Z', generator: { name: 'Whence', version: '0.1.0' } });
  });

  it('are as the schema has them, also where there are none', () => {
    for (const text of [written(), writeDocument(FORMAT, fromActors([], [], STAMP), String)]) {
      isValid(JSON.parse(text));
      expect(isValid.errors).toBeNull();
    }
  });

  it.each([
    ['nothing', null],
    ['an empty object', {}],
    ['a list', []],
    ['another format', { format: 'whence-pages' }],
    ['a version to come', { version: 2 }],
    ['actors that are none', { actors: [{ name: 'Ann Hale' }] }],
    ['a name of 10,000 characters', { actors: [actorSample({ name: 'x'.repeat(10_000) })] }],
    ['a note that is too long', { actors: [actorSample({ note: 'x'.repeat(MAX_NOTE_LENGTH + 1) })] }],
    ['a kind that nobody knows', { actors: [actorSample({ kind: '<b>' as never })] }],
    ['a part of nobody', { joined: [{ into: 'one', actor: actorSample() }] }],
  ])('refuse to be read from %s, and so does the schema', (_, change) => {
    const file = JSON.parse(written());
    const broken =
      change === null || Array.isArray(change) || Object.keys(change).length === 0 ? change : { ...file, ...change };
    expect(v.safeParse(ActorsFileSchema, broken).success).toBe(false);
    expect(isValid(broken)).toBe(false);
  });

  it('are a file of their own', () => {
    const format = FORMATS.find(({ id }) => id === 'actors');
    expect(format && fileName(fromActors(ACTORS, [], STAMP), format)).toBe('whence-2026-05-08.actors.json');
    expect(FORMATS).toContain(FORMAT);
  });
});
