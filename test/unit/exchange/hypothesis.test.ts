import { describe, expect, it } from 'vitest';
import { fromKept } from '@/utils/exchange/document';
import { HYPOTHESIS } from '@/utils/exchange/hypothesis';
import { writeDocument } from '@/utils/exchange/write-document';
import { annotate } from '../store/sample';
import { WORKSHEET } from './kept-records';
import { HOSTILE, keptPage, STAMP } from './samples';
import { englishWords } from './words';

const PAGE = keptPage(undefined, { note: 'On the page.' });
const KEPT = [
  annotate(1, PAGE, 0, { ...WORKSHEET, note: 'Who pays?', tags: ['money'] }),
  annotate(2, PAGE, 1, { claim: null, speaker: null }),
  annotate(3, PAGE, 2, { kept: false, correction: { dismissed: true, speaker: null, sourcing: null, standing: null } }),
];
const write = (page = PAGE, kept = KEPT) =>
  JSON.parse(writeDocument(HYPOTHESIS, fromKept([page], kept, STAMP), englishWords()));

/** What the client's import and the list before it read of an annotation: `import.ts`, `import-annotations.ts`. */
function expectImportable(file: unknown): void {
  const text = expect.any(String);
  const annotation = expect.objectContaining({
    id: text,
    created: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    updated: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    user: expect.stringMatching(/^acct:[^@]+@[^@]+$/),
    uri: text,
    text,
    tags: expect.any(Array),
    permissions: expect.objectContaining({ read: [expect.any(String)] }),
    document: { title: [text] },
    links: {},
  });
  expect(file).toEqual({
    export_date: text,
    export_userid: text,
    client_version: text,
    annotations: expect.toSatisfy((all: unknown[]) => all.every((one) => annotation.asymmetricMatch(one))),
  });
}

describe('a page for Hypothesis', () => {
  it('is as its client takes it', () => {
    expectImportable(write());
    expectImportable(write(keptPage(), []));
    const hostile = HOSTILE.map((note, n) => annotate(n, PAGE, n % 3, { note, tags: [note] }));
    expectImportable(write(PAGE, hostile));
  });

  it('has what the reader keeps, and nothing that nobody kept', () => {
    const { annotations } = write();
    expect(annotations.map(({ text, tags }: { text: string; tags: string[] }) => [text, tags])).toEqual([
      ['On the page.', []],
      [
        'Who pays?\n\nEvidence: https://port.example/survey_(1).pdf | The *survey*, part | two | 2026-03-01\nEvidence: https://port.example/minutes?of=may&page=2 |  | ',
        ['money', 'verdict:contradicted'],
      ],
      ['', []],
    ]);
  });

  it('points to the words, by code units', () => {
    const [page, first] = write().annotations;
    expect(page.target).toEqual([{ source: PAGE.article.url }]);
    const [{ source, selector }] = first.target;
    expect(source).toBe(PAGE.article.url);
    const [{ start, end }, quote] = selector;
    expect(PAGE.article.text.slice(start, end)).toBe(quote.exact);
    expect(selector.map(({ type }: { type: string }) => type)).toEqual(['TextPositionSelector', 'TextQuoteSelector']);
  });

  it('is a file for one page', () => {
    expect(HYPOTHESIS.perPage).toBe(true);
  });
});
