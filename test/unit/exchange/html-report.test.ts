import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type ExportDocument, fromKept } from '@/utils/exchange/document';
import { HTML_REPORT } from '@/utils/exchange/html-report';
import { writeDocument } from '@/utils/exchange/write-document';
import { annotate } from '../store/sample';
import { WORKSHEET } from './kept-records';
import {
  actorSample,
  correctedDocument,
  HOSTILE,
  keptPage,
  pageWithFindings,
  repeatedDocument,
  STAMP,
  sampleDocument,
} from './samples';
import { englishWords } from './words';

const write = (exported: ExportDocument) => writeDocument(HTML_REPORT, exported, englishWords());
const read = (exported: ExportDocument) => parseHTML(write(exported)).document;
const texts = (nodes: Iterable<{ textContent: string | null }>) => Array.from(nodes, ({ textContent }) => textContent);

describe('a report in HTML', () => {
  it('says of each article how it is sourced, who speaks, and what each claim is', () => {
    const page = read(sampleDocument());
    expect(page.documentElement.getAttribute('lang')).toBe('en');
    expect(texts(page.querySelectorAll('h1, h2'))).toEqual([
      'Sourcing report',
      'Ferry line to Lower Quay will close 🚢',
    ]);
    expect(texts(page.querySelectorAll('article .soft'))).toEqual([
      'Noor Achterberg · The Harbour Post · 2026-05-04',
      'Kept on 2026-05-06',
      expect.stringMatching(/^Each line is the article/),
    ]);
    expect(texts(page.querySelectorAll('.legend li'))).toEqual(['Named source: 2', 'Unnamed source: 1']);
    expect(Array.from(page.querySelectorAll('.bar rect'), (part) => part.getAttribute('width'))).toEqual([
      '66.67',
      '33.33',
    ]);
    expect(texts(page.querySelectorAll('article > ul:not(.legend) li'))).toEqual([
      'Odile Brandt (2 claims)',
      'Officials close to the talks (1 claim)',
    ]);
    expect(texts(page.querySelectorAll('h3')).slice(2)).toEqual([
      'Passed on without a source',
      'Says nothing of its evidence',
      'Passage of my own choice',
    ]);
    expect(page.querySelectorAll('blockquote')).toHaveLength(4);
    expect(page.querySelector('.claim .note')?.textContent).toBe('Who pays?\nAsk the treasurer.');
  });

  it('shows where along the text each of them speaks, where the text is known', () => {
    const page = keptPage();
    const whole = read(fromKept([page], [], STAMP));
    const lines = Array.from(whole.querySelectorAll('.voices li'));
    expect(lines.length).toBeGreaterThan(1);
    const { text } = page.article;
    for (const line of lines) {
      const [, count] = /\((\d+) claims?\)/.exec(line.textContent ?? '') ?? [];
      const marks = Array.from(line.querySelectorAll('rect'));
      expect(marks).toHaveLength(Number(count));
      for (const mark of marks) {
        const [x, width] = [Number(mark.getAttribute('x')), Number(mark.getAttribute('width'))];
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(100.01);
      }
    }
    const first = page.reading.claims.find(({ class: kind }) => kind === 'said');
    const starts = Array.from(whole.querySelectorAll('.voices rect'), (mark) => Number(mark.getAttribute('x')));
    const at = (100 * Math.min(...(first?.sentence ?? [0]))) / text.length;
    expect(Math.min(...starts.map((x) => Math.abs(x - at)))).toBeLessThan(8);
    expect(
      read({ ...sampleDocument(), pages: sampleDocument().pages.map(({ text: _, ...rest }) => rest) }).querySelector(
        '.voice',
      ),
    ).toBeNull();
  });

  it('has the reader’s verdict, evidence and corrections, and counts as they say', () => {
    const page = keptPage();
    const judged = read(fromKept([page], [annotate(1, page, 0, WORKSHEET)], STAMP));
    const facts = texts(judged.querySelectorAll('.facts li'));
    expect(facts).toEqual(
      expect.arrayContaining([
        'Status: Contradicted',
        'Checked by Ama Stolz',
        'Evidence: The *survey*, part | two, 2026-03-01',
        'Evidence: https://port.example/minutes?of=may&page=2',
      ]),
    );
    const corrected = read(correctedDocument());
    expect(texts(corrected.querySelectorAll('h3')).slice(2)).toEqual([
      'Passed on without a source',
      'Says nothing of its evidence',
      'Dismissed by you',
    ]);
    expect(texts(corrected.querySelectorAll('.legend li'))).toEqual(['Document or recording: 1', 'Vague group: 1']);
    expect(texts(corrected.querySelectorAll('article > ul:not(.legend) li'))[1]).toBe('=Clerk "Ama" Stolz (1 claim)');
  });

  it('has several articles, what is told of their sourcing, and the actors', () => {
    const { pages } = fromKept([pageWithFindings(), keptPage('https://a.example/two')], [], STAMP);
    const page = read({ ...sampleDocument(), pages, actors: [actorSample({ note: 'Since 2029.' })] });
    expect(page.querySelectorAll('article')).toHaveLength(2);
    expect(texts(page.querySelectorAll('article:first-of-type > ul'))[1]).toContain('finding.unheard.of');
    expect(texts(page.querySelectorAll('.actors h3'))).toEqual(['Ann Hale']);
  });

  it('runs and fetches nothing, whatever pages and notes say', () => {
    const hostile = `${HOSTILE.join('\n')}"><img src=x onerror=alert(1)><svg onload=alert(1)>`;
    const page = pageWithFindings([
      { key: 'finding.evidence.link', params: { who: hostile, words: hostile, url: hostile } },
    ]);
    const article = { ...page.article, title: hostile, byline: hostile, site: hostile, lang: '"><script>' };
    const evidence = [{ url: 'https://a.example/"onclick="x', title: hostile, date: hostile }];
    const kept = annotate(1, page, 0, {
      note: hostile,
      tags: [hostile],
      speaker: hostile,
      checker: hostile.slice(0, 200),
      evidence,
    });
    const exported = fromKept([{ ...page, article, note: hostile }], [kept], STAMP);
    const text = write({
      ...exported,
      actors: [actorSample({ name: hostile.slice(0, 500), aliases: ['<b>'], note: hostile })],
    });
    const { document } = parseHTML(text);
    expect(
      document.querySelectorAll('script, img, svg:not(.bar, .voice), b, iframe, object, link, base, form'),
    ).toHaveLength(0);
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        // A style in an element is nothing that the extension's pages let in.
        expect(name).not.toMatch(/^on|^src|^style$/);
        if (name === 'href') expect(value).toMatch(/^https:\/\/(?:harbour-post|a)\.example\//);
      }
    }
    expect(document.querySelector('.claim .note')?.textContent).toContain('</script><script>alert(1)</script>');
    expect(text).not.toMatch(/url\(|@import|<script/);
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it('has once what reads the same, and twice what does not', () => {
    expect(read(repeatedDocument()).querySelectorAll('blockquote')).toHaveLength(3);
  });

  it('is readable on paper and in the dark', () => {
    expect(write(sampleDocument())).toMatch(/@media \(prefers-color-scheme: dark\)[\s\S]*@media print/);
  });

  it('says on paper where its links lead, but for those to passages, and for those that say it themselves', () => {
    const page = keptPage();
    const document = read(fromKept([page], [annotate(1, page, 0, WORKSHEET)], STAMP));
    expect(texts(document.querySelectorAll('a.titled'))).toEqual(
      expect.arrayContaining(['The article', 'The *survey*, part | two, 2026-03-01']),
    );
    expect(texts(document.querySelectorAll('a:not(.titled)'))).toEqual(['https://port.example/minutes?of=may&page=2']);
    for (const passage of document.querySelectorAll('a[href*=":~:text="]'))
      expect(passage.closest('li')?.className).toBe('passage');
    expect(write(sampleDocument())).toMatch(/@media print[\s\S]*\.titled::after[\s\S]*\.passage \{ display: none/);
  });

  it('of nothing is its heading', () => {
    expect(texts(read(fromKept([], [], STAMP)).querySelectorAll('h1, h2, h3'))).toEqual(['Sourcing report']);
  });
});
