import { describe, expect, it } from 'vitest';
import { authorsOf } from '@/utils/exchange/authors';
import { CSL_JSON } from '@/utils/exchange/csl-json';
import { dateParts } from '@/utils/exchange/date-parts';
import { fromKept } from '@/utils/exchange/document';
import { RIS } from '@/utils/exchange/ris';
import { writeDocument } from '@/utils/exchange/write-document';
import { HOSTILE, keptPage, STAMP, sampleDocument } from './samples';

describe('the authors in a byline', () => {
  it.each([
    ['Noor Achterberg', 'Achterberg, Noor'],
    ['By Noor Achterberg', 'Achterberg, Noor'],
    ['by  Noor B. Achterberg and Ama Stolz-O’Neill', 'Achterberg, Noor B.', 'Stolz-O’Neill, Ama'],
    ['Noor Achterberg, Ama Stolz & Mara Ilves', 'Achterberg, Noor', 'Stolz, Ama', 'Ilves, Mara'],
    ['Noor Achterberg, Ama Stolz, and Mara Ilves', 'Achterberg, Noor', 'Stolz, Ama', 'Ilves, Mara'],
  ])('are taken apart in %j', (byline, ...names) => {
    expect(authorsOf(byline, null).map((one) => ('literal' in one ? one : `${one.family}, ${one.given}`))).toEqual(
      names,
    );
  });

  it.each([
    'Achterberg, Noor',
    'Noor Achterberg, Harbour Post',
    'Noor van der Achterberg',
    'The Harbour Post',
    'Harbour Post Staff',
    'noor achterberg',
    'Noor',
    '港の記者',
    'Noor Achterberg and agencies',
    'Noor Achterberg in Lower Quay',
    'By',
  ])('are one in %j, letter for letter', (byline) => {
    expect(authorsOf(byline, 'The Harbour Post')).toEqual([{ literal: byline }]);
  });

  it('are none where nothing is said', () => {
    for (const byline of [null, '', '  ']) expect(authorsOf(byline, null)).toEqual([]);
  });
});

describe('the parts of a date', () => {
  it.each([
    ['2026-05-04T09:00:00Z', [2026, 5, 4]],
    ['2026-05-04', [2026, 5, 4]],
    ['2026-05', [2026, 5]],
    ['2026', [2026]],
    ['2026-13-01', [2026]],
    ['2026-02-30', [2026, 2]],
    ['2026-00', [2026]],
    ['20260504', null],
    ['4 May 2026', null],
    ['', null],
  ])('are those of %j', (time, parts) => {
    expect(dateParts(time)).toEqual(parts);
  });
});

describe('references', () => {
  it('are newspaper articles in CSL-JSON', () => {
    expect(JSON.parse(writeDocument(CSL_JSON, sampleDocument(), String))).toEqual([
      {
        id: 'https://harbour-post.example/news/ferry-line-to-close',
        type: 'article-newspaper',
        title: 'Ferry line to Lower Quay will close 🚢',
        author: [{ family: 'Achterberg', given: 'Noor' }],
        'container-title': 'The Harbour Post',
        issued: { 'date-parts': [[2026, 5, 4]] },
        language: 'en',
        URL: 'https://harbour-post.example/news/ferry-line-to-close',
        accessed: { 'date-parts': [[2026, 5, 6]] },
      },
    ]);
  });

  it('keep a date that is none as it is', () => {
    const page = keptPage();
    const article = { ...page.article, published: 'last Monday' };
    const exported = fromKept([{ ...page, article }, keptPage('https://a.example/two')], [], STAMP);
    const [first, second] = JSON.parse(writeDocument(CSL_JSON, exported, String));
    expect(first.issued).toEqual({ raw: 'last Monday' });
    expect(second.URL).toBe('https://a.example/two');
    expect(writeDocument(RIS, exported, String).split('\r\n\r\n')[0]).not.toMatch(/^(?:PY|DA)/m);
  });

  it('are records of RIS', () => {
    expect(writeDocument(RIS, sampleDocument(), String)).toBe(
      [
        'TY  - NEWS',
        'TI  - Ferry line to Lower Quay will close 🚢',
        'AU  - Achterberg, Noor',
        'T2  - The Harbour Post',
        'PY  - 2026',
        'DA  - 2026/05/04/',
        'LA  - en',
        'UR  - https://harbour-post.example/news/ferry-line-to-close',
        'Y2  - 2026/05/06/',
        'ER  - ',
        '',
        '',
      ].join('\r\n'),
    );
  });

  it('keep a hostile title in its line', () => {
    const page = keptPage();
    const title = `${HOSTILE.join('\n')}\r\nER  - \r\nTY  - BOOK\u2028TI  - x`;
    const text = writeDocument(RIS, fromKept([{ ...page, article: { ...page.article, title } }], [], STAMP), String);
    expect(text.split('\r\n').map((line) => line.slice(0, 6))).toEqual(
      ['TY', 'TI', 'AU', 'T2', 'PY', 'DA', 'LA', 'UR', 'Y2', 'ER'].map((tag) => `${tag}  - `).concat('', ''),
    );
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u2028]/);
  });

  it('of nothing are none', () => {
    expect(JSON.parse(writeDocument(CSL_JSON, fromKept([], [], STAMP), String))).toEqual([]);
    expect(writeDocument(RIS, fromKept([], [], STAMP), String)).toBe('');
  });
});
