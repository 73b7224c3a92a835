import { describe, expect, it } from 'vitest';
import { type ExportDocument, fromKept } from '@/utils/exchange/document';
import { writeWebAnnotation } from '@/utils/exchange/web-annotation';
import { annotate } from '../store/sample';
import { WORKSHEET } from './kept-records';
import { correctedDocument, HOSTILE, keptPage, pageWithFindings, STAMP, sampleDocument } from './samples';
import { englishWords } from './words';

interface Written {
  readonly total: number;
  readonly first?: { readonly items: readonly WrittenAnnotation[] };
}
interface WrittenAnnotation {
  readonly id: string;
  readonly motivation: readonly string[];
  readonly body?: readonly { readonly purpose: string; readonly value: string }[];
  readonly target: {
    readonly selector?: readonly { readonly type: string; readonly start: number; readonly end: number }[];
  };
}

const write = (exported: ExportDocument): Written => JSON.parse(writeWebAnnotation(exported, englishWords()));

describe('a Web Annotation export', () => {
  it('is one collection with an annotation for each item and one for the kept page', () => {
    const { total, first } = write(sampleDocument());
    expect(total).toBe(5);
    expect(first?.items.map(({ motivation }) => motivation)).toEqual([
      ['bookmarking'],
      ['commenting', 'tagging', 'identifying', 'classifying'],
      ['highlighting'],
      ['identifying', 'classifying'],
      ['identifying', 'classifying'],
    ]);
    expect(new Set(first?.items.map(({ id }) => id)).size).toBe(5);
  });

  it('says what the claim is, who says it and what the reader wrote, and tells person from program', () => {
    const person = { type: 'Person', name: 'Reader' };
    const software = { type: 'Software', name: 'Whence', 'schema:softwareVersion': '0.1.0' };
    const generator = [software, { type: 'Software', name: 'Whence engine', 'schema:softwareVersion': '1' }];
    const { first } = write(sampleDocument());
    expect(first?.items[1]).toMatchObject({
      id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
      creator: person,
      body: [
        { purpose: 'commenting', value: 'Who pays?\nAsk the treasurer.', creator: person },
        { purpose: 'tagging', value: 'money', creator: person },
        { purpose: 'tagging', value: 'ferry', creator: person },
        { purpose: 'identifying', value: 'Odile Brandt', generator },
        { purpose: 'classifying', value: 'sourcing:named', generator },
        { purpose: 'classifying', value: 'quotation:indirect', generator },
      ],
    });
    expect(first?.items[4]).toMatchObject({ generator: software, generated: '2026-05-08T12:00:00.000Z' });
    expect(first?.items[4]).not.toHaveProperty('creator');
    expect(first?.items[4]?.body?.map(({ value }) => value)).toContain('standing:hearsay');
  });

  it('gives the reader’s values to the reader and leaves those of Whence to it', () => {
    const { first } = write(correctedDocument());
    const bodies = (first?.items ?? []).map(({ body }) => (body ?? []) as readonly Record<string, unknown>[]);
    const by = (who: string) =>
      bodies.map((all) => all.filter((one) => who in one).map(({ purpose, value }) => `${purpose} ${value}`));
    expect(by('creator')).toEqual([
      [],
      ['classifying dismissed', 'classifying standing:none'],
      ['classifying sourcing:vague'],
      [
        'identifying =Clerk "Ama" Stolz',
        'classifying sourcing:document',
        'classifying standing:disputed',
        'classifying standing:hearsay',
      ],
    ]);
    expect(by('generator')[3]).toEqual(
      expect.arrayContaining(['identifying Officials close to the talks', 'classifying sourcing:unnamed']),
    );
    for (const one of bodies.flat()) expect('creator' in one).not.toBe('generator' in one);
  });

  it('has what the reader found out as bodies of the reader’s', () => {
    const page = keptPage();
    const { first } = write(fromKept([page], [annotate(1, page, 0, WORKSHEET)], STAMP));
    const creator = { type: 'Person', name: 'Reader' };
    const [, { motivation, body = [] } = { motivation: [] }] = first?.items ?? [];
    expect(motivation).toEqual(['assessing', 'classifying', 'linking', 'identifying']);
    expect(body.slice(0, 4)).toEqual([
      { type: 'TextualBody', purpose: 'assessing', format: 'text/plain', value: 'verdict:contradicted', creator },
      { type: 'TextualBody', purpose: 'classifying', format: 'text/plain', value: 'checker:Ama Stolz', creator },
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: 'https://port.example/survey_(1).pdf',
        'dcterms:title': 'The *survey*, part | two',
        'dcterms:date': '2026-03-01',
        creator,
      },
      { type: 'SpecificResource', purpose: 'linking', source: 'https://port.example/minutes?of=may&page=2', creator },
    ]);
  });

  it('counts positions in code points, after emoji too', () => {
    const page = keptPage();
    const { first } = write(fromKept([page], [], STAMP));
    const points = [...page.article.text];
    for (const [i, annotation] of (first?.items.slice(1) ?? []).entries()) {
      const position = annotation.target.selector?.find(({ type }) => type === 'TextPositionSelector');
      const quote = page.article.text.slice(...(page.reading.claims[i]?.sentence ?? [0, 0]));
      expect(points.slice(position?.start, position?.end).join('')).toBe(quote);
    }
  });

  it('leaves a position out that its text does not bear out', () => {
    const page = keptPage(undefined, { whole: false });
    const moved = annotate(1, page, 0);
    const position = { start: moved.selectors.position.start + 1, end: moved.selectors.position.end + 1 };
    const document = fromKept([page], [{ ...moved, selectors: { ...moved.selectors, position } }], STAMP);
    expect(write(document).first?.items[0]?.target.selector?.map(({ type }) => type)).toEqual(['TextQuoteSelector']);
  });

  it('gives what Whence found the same id every time, and another on another page', () => {
    const ids = (url: string) => write(fromKept([keptPage(url)], [], STAMP)).first?.items.map(({ id }) => id) ?? [];
    const here = ids('https://a.example/one');
    expect(ids('https://a.example/one')).toEqual(here);
    expect(here.filter((id) => ids('https://a.example/two').includes(id))).toEqual([]);
    for (const id of here)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('has the note on a page', () => {
    const { first } = write(fromKept([keptPage(undefined, { whole: false, note: 'On the page.' })], [], STAMP));
    expect(first?.items).toMatchObject([
      { motivation: ['commenting'], body: [{ purpose: 'commenting', value: 'On the page.' }] },
    ]);
    expect(first?.items[0]?.target).not.toHaveProperty('selector');
  });

  it('has what is told about the sourcing as one annotation of the page, by the program, with the signals it maps to', () => {
    const { first } = write(fromKept([pageWithFindings()], [], STAMP));
    const asked = first?.items[1];
    expect(asked).toMatchObject({
      motivation: ['describing', 'classifying'],
      generator: { type: 'Software', name: 'Whence' },
      generated: '2026-05-08T12:00:00.000Z',
    });
    expect(asked).not.toHaveProperty('creator');
    expect(asked?.target).not.toHaveProperty('selector');
    expect(asked?.body?.slice(0, 4).map(({ purpose, value }) => `${purpose} ${value}`)).toEqual([
      'describing The article does not name 2 sources, and gives no reason: officials close to the talks.',
      'classifying finding:anonymity.noReason',
      'classifying signal:credweb:5ab55dfc',
      'describing It links to a document, “the *survey*”, on port.example. https://port.example/survey_(1).pdf',
    ]);
  });

  it('of nothing is an empty collection', () => {
    const collection = write(fromKept([], [], STAMP));
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 0 });
    expect(collection).not.toHaveProperty('first');
  });

  it.each(HOSTILE)('gives the note %j back as it was', (note) => {
    const { first } = write(sampleDocument(note));
    expect(first?.items[1]?.body?.[0]).toMatchObject({ purpose: 'commenting', value: note });
  });

  it('takes a note of a megabyte', () => {
    const note = '"é😀\n'.repeat(200_000);
    expect(write(sampleDocument(note)).first?.items[1]?.body?.[0]?.value).toBe(note);
  });
});
