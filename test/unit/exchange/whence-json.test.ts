import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import schema from '@/utils/exchange/whence.schema.json';
import { type PageRecords, WHENCE_JSON, writeWhenceJson } from '@/utils/exchange/whence-json';
import type { KeptPage } from '@/utils/records';
import { annotate, id } from '../store/sample';
import { ABOUT, keptRecords, versionOf } from './kept-records';
import { actorSample, keptPage } from './samples';
import { whenceSchema } from './whence-schema';

const ajv = new Ajv2020({ allErrors: true });
addFormats(ajv);
const isValid = ajv.compile(schema);
const ACTORS = [actorSample({ id: id(9), note: 'Since 2029.' }), actorSample({ id: id(8), name: 'Ama Stolz' })];
const TIME = '2026-05-09T00:00:00.000Z';
const written = (records: readonly PageRecords[] = keptRecords()) =>
  writeWhenceJson(ABOUT, records, { actors: ACTORS });

describe('all that is kept as JSON', () => {
  it('is laid out with a page and an actor to a line', () => {
    const [first, pages, ...lines] = written().split('\n');
    expect(first).toBe(
      '{"format":"whence","version":1,"made":"2026-05-08T12:00:00.000Z","generator":{"name":"Whence","version":"0.1.0"},',
    );
    expect(pages).toBe('"pages":[');
    expect(lines.map((line) => line.slice(0, 8))).toEqual([
      '{"page":',
      '{"page":',
      '],',
      '"actors"',
      '{"id":"0',
      '{"id":"0',
      ']}',
      '',
    ]);
  });

  it('has every record to the letter', () => {
    const file = JSON.parse(written());
    expect(file.pages).toEqual(keptRecords());
    expect(file.actors).toEqual([...ACTORS].reverse());
  });

  it('is as its schema has it, also of nothing', () => {
    for (const text of [written(), writeWhenceJson(ABOUT, [], {})]) {
      isValid(JSON.parse(text));
      expect(isValid.errors).toBeNull();
    }
    expect(writeWhenceJson(ABOUT, [], {}).split('\n').slice(1)).toEqual(['"pages":[', '],', '"actors":[', ']}', '']);
  });

  it('has the schema that the store goes by', () => {
    // Where this fails, `utils/exchange/whence.schema.json` has to become what `whenceSchema` gives.
    expect(schema).toEqual(JSON.parse(JSON.stringify(whenceSchema())));
  });

  it.each([
    ['another format', { format: 'whence-actors' }],
    ['a version to come', { version: 2 }],
    ['a page without its text', { pages: [{ page: { ...keptPage(), article: {} }, annotations: [], versions: [] }] }],
    ['something of the device', { settings: {} }],
  ])('is not %s', (_, change) => {
    expect(isValid({ ...JSON.parse(written()), ...change })).toBe(false);
  });

  it('is the same whatever order records and fields come in', () => {
    const turned = keptRecords()
      .reverse()
      .map(({ page, annotations, versions }) => ({
        page: Object.fromEntries(Object.entries(page).reverse()) as unknown as KeptPage,
        annotations: [...annotations].reverse(),
        versions: [...versions].reverse(),
      }));
    expect(written(turned)).toBe(written());
    expect(writeWhenceJson(ABOUT, keptRecords(), { actors: [...ACTORS].reverse() })).toBe(written());
  });

  it('has nothing that was deleted', () => {
    const page = keptPage();
    const [kept, gone] = [annotate(1, page, 0), annotate(2, page, 1, { deletedAt: TIME, note: 'Thrown away.' })];
    const versions = [versionOf(page, [gone, kept])];
    const lost = keptPage('https://a.example/gone', { deletedAt: TIME });
    const text = writeWhenceJson(
      ABOUT,
      [
        { page, annotations: [kept, gone], versions },
        { page: lost, annotations: [], versions: [] },
      ],
      { actors: [actorSample({ deletedAt: TIME })] },
    );
    for (const trace of ['Thrown away', gone.id, 'a.example/gone', 'Ann Hale', 'will not close'])
      expect(text).not.toContain(trace);
    expect(JSON.parse(text).pages[0].versions[0].passages).toHaveLength(1);
  });

  it('keeps a record that its schema does not know as it is', () => {
    const page = { ...keptPage(), added: 'later' };
    const [{ page: same }] = JSON.parse(written([{ page, annotations: [], versions: [] }])).pages;
    expect(same).not.toHaveProperty('added');
    const broken = { ...keptPage(), keptAt: 'some day' };
    expect(JSON.parse(written([{ page: broken, annotations: [], versions: [] }])).pages[0].page.keptAt).toBe(
      'some day',
    );
  });

  it('refuses pages that do not come in the order of their keys', () => {
    const [one, two] = keptRecords();
    const writer = WHENCE_JSON.open(ABOUT);
    writer.page(two!);
    expect(() => writer.page(one!)).toThrow(RangeError);
    expect(() => writer.page(two!)).toThrow(RangeError);
  });
});
