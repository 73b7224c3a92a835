import { describe, expect, it } from 'vitest';
import { uuidOf } from '@/utils/exchange/uuid';
import { annotationsIn, foundIn, NOW, pagesIn, reasonsIn, refusedIn } from './found-in';

const SOURCE = 'https://harbour-post.example/news/ferry-line-to-close';
const one = (change: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://notes.example/1',
  type: 'Annotation',
  body: { type: 'TextualBody', value: 'Who pays?', purpose: 'commenting' },
  target: { source: SOURCE, selector: { type: 'TextQuoteSelector', exact: 'will close in May' } },
  ...change,
});
const read = (value: unknown) => foundIn(JSON.stringify(value));

describe('Web Annotations of another program', () => {
  it.each([
    ['one annotation', one()],
    ['a list', [one()]],
    ['a page', { type: 'AnnotationPage', items: [one()] }],
    ['a collection', { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [one()] } }],
    [
      'a collection whose pages stand one in the other',
      { type: ['AnnotationCollection'], first: { items: [], next: { items: one() } } },
    ],
  ])('come from %s', async (_, value) => {
    const found = await read(value);
    expect(refusedIn(found)).toEqual([]);
    expect(annotationsIn(found)).toEqual([
      {
        id: uuidOf('told\nhttps://notes.example/1'),
        page: SOURCE,
        quote: 'will close in May',
        selectors: { quote: { exact: 'will close in May', prefix: '', suffix: '' }, position: { start: 0, end: 17 } },
        claim: null,
        speaker: null,
        note: 'Who pays?',
        tags: [],
        kept: true,
        correction: null,
        verdict: null,
        evidence: [],
        checker: '',
        createdAt: NOW,
        updatedAt: NOW,
        deletedAt: null,
      },
    ]);
  });

  it('keep a UUID of their own, and have the same id whenever they are read', async () => {
    const id = '0B3C1F52-6D0E-4F0C-9A55-3C1DE2F7A001';
    for (const said of [id, `urn:uuid:${id}`])
      expect(annotationsIn(await read(one({ id: said })))[0]?.id).toBe(id.toLowerCase());
    const nameless = JSON.stringify([one({ id: undefined }), one({ id: 7, bodyValue: 'More.' })]);
    const ids = annotationsIn(await foundIn(nameless)).map((read) => read.id);
    expect(new Set(ids).size).toBe(2);
    expect(annotationsIn(await foundIn(nameless)).map((read) => read.id)).toEqual(ids);
  });

  it('make a note of what they say, tags of their tags, and evidence of their links', async () => {
    const body = [
      'https://pictures.example/1.png',
      { type: 'TextualBody', value: '<b>Bold</b>', format: 'text/html' },
      { type: 'TextualBody', value: 'money', purpose: 'tagging' },
      { type: 'TextualBody', value: ' money ', purpose: ['tagging'] },
      { type: 'SpecificResource', source: 'https://port.example/a', purpose: 'linking' },
      { type: 'SpecificResource', source: { id: 'javascript:alert(1)' }, purpose: 'linking' },
      {
        type: 'Choice',
        items: [
          { type: 'TextualBody', value: 'One' },
          { type: 'List', items: [{ value: 'Two' }] },
        ],
      },
    ];
    expect(annotationsIn(await read(one({ body })))).toMatchObject([
      {
        note: 'https://pictures.example/1.png\n\n<b>Bold</b>\n\njavascript:alert(1)\n\nOne\n\nTwo',
        tags: ['money'],
        evidence: [{ url: 'https://port.example/a', title: '', date: '' }],
      },
    ]);
  });

  it('are a note on the page where they point to no part of it', async () => {
    const found = await read([one({ target: SOURCE }), one({ target: [{ id: SOURCE }], bodyValue: 'More.' })]);
    expect(annotationsIn(found)).toEqual([]);
    expect(pagesIn(found)).toMatchObject([
      { page: { key: SOURCE, note: 'Who pays?\n\nMore.\n\nWho pays?' }, isHead: true },
    ]);
  });

  it('find the words in a selector that refines another', async () => {
    const selector = [
      { type: 'CssSelector', value: 'p', refinedBy: { type: 'TextQuoteSelector', exact: 'in May', prefix: 'close ' } },
    ];
    const found = await read(one({ target: { source: SOURCE, selector } }));
    expect(annotationsIn(found)[0]?.selectors.quote).toEqual({ exact: 'in May', prefix: 'close ', suffix: '' });
  });

  it.each([
    ['1 noWords', { target: { source: SOURCE, selector: { type: 'SvgSelector', value: '<svg/>' } } }],
    ['1 address', { target: 'javascript:alert(1)' }],
    ['1 address', { target: [] }],
    ['1 address', { target: { source: 'no address', selector: { type: 'TextQuoteSelector', exact: 'x' } } }],
    ['1 invalid', { body: { value: 'x'.repeat(10_000_000) } }],
    [
      '1 invalid',
      {
        body: Array(2_000)
          .fill(0)
          .map((_, n) => ({ purpose: 'tagging', value: `${n}` })),
      },
    ],
    ['1 invalid', { body: { purpose: 'linking', source: 'https://' } }],
  ])('are refused as %s', async (reason, change) => {
    const found = await read(one(change));
    expect(reasonsIn(found)).toEqual([reason]);
    expect(annotationsIn(found)).toEqual([]);
  });

  it('take the time that they have, where it is one', async () => {
    const created = '2026-05-05T12:00:00+02:00';
    const [first, second] = annotationsIn(
      await read([one({ created, modified: 'yesterday' }), one({ id: 'b', created: 1, modified: created })]),
    );
    for (const read of [first, second]) {
      expect(read?.createdAt).toBe('2026-05-05T10:00:00.000Z');
      expect(read?.updatedAt).toBe('2026-05-05T10:00:00.000Z');
    }
  });

  it('give pages in turn when there are thousands', async () => {
    const many = Array.from({ length: 2_500 }, (_, n) =>
      one({
        id: `${n}`,
        target: { source: `${SOURCE}-${n % 2}`, selector: { type: 'TextQuoteSelector', exact: `w${n}` } },
      }),
    );
    const found = await read(many);
    expect(annotationsIn(found)).toHaveLength(2_500);
    expect(pagesIn(found)).toHaveLength(6);
  });
});
