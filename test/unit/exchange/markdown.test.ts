import { describe, expect, it } from 'vitest';
import { type ExportDocument, fromKept } from '@/utils/exchange/document';
import { MARKDOWN } from '@/utils/exchange/markdown';
import { markdownLink, markdownQuote, markdownText } from '@/utils/exchange/markdown-text';
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

const words = englishWords();
const write = (exported: ExportDocument) => writeDocument(MARKDOWN, exported, words);

/** What a reader of the preview sees of escaped text: no backslash before a sign, no break at the end of a line. */
function shown(markdown: string): string {
  return markdown.replace(/\\\n/g, '\n').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** With an x for every escaped sign: what is left are the signs that a Markdown reader may take for markup. */
function bare(markdown: string): string {
  return markdown.replace(/\\[!-/:-@[-`{-~]/g, 'x').replace(/\\$/gm, '');
}

describe('a Markdown export', () => {
  it('ends with the actors whom the reader keeps, letter for letter', () => {
    const name = '<b>Ann</b> *Hale*';
    const actors = [actorSample({ name, aliases: ['A. Hale'], note: 'Since 2029.\n# no heading' })];
    const text = write({ ...sampleDocument(), actors });
    const own = text.slice(text.indexOf('## Actors I keep'));
    expect(shown(own)).toBe(
      `## Actors I keep\n\n### ${name}\n\nPerson · A. Hale\n\n**Note**\n\nSince 2029.\n# no heading\n`,
    );
    expect(bare(own)).not.toMatch(/<|\*Hale/);
    expect(write({ ...sampleDocument(), actors: [] })).not.toContain('Actors I keep');
  });

  it('has once what reads the same, and twice what does not', () => {
    expect(write(repeatedDocument()).match(/^> /gm)).toHaveLength(3);
  });

  it('has a section for each article, in it each claim as a quotation with what is known of it', () => {
    const text = write(sampleDocument());
    expect(text.split('\n\n').slice(0, 9)).toEqual([
      '# Claims and notes',
      'Taken out on 2026-05-08 with Whence 0.1.0.',
      '## Ferry line to Lower Quay will close 🚢',
      'Noor Achterberg · The Harbour Post · 2026-05-04',
      '[The article](https://harbour-post.example/news/ferry-line-to-close)',
      '> The ferry line will close in May, Mayor Odile Brandt said on Monday.',
      [
        '- Who says it: Odile Brandt',
        '- Source: Named source',
        '- Given: In the article’s words',
        '- Tags: money, ferry',
        '- Kept on 2026-05-05',
        '- [This passage in the article](https://harbour-post.example/news/ferry-line-to-close#:~:text=The%20ferry%20line%20will%20close%20in%20May%2C%20Mayor%20Odile%20Brandt%20said%20on%20Monday.)',
      ].join('\n'),
      '**Note**',
      'Who pays?\\\nAsk the treasurer.',
    ]);
    expect(text).toContain('- What the text says of its evidence: Passed on without a source');
    expect(text).toContain('- Passage of my own choice');
  });

  it('says of a correction that it is the reader’s, beside what Whence read', () => {
    const text = write(correctedDocument());
    expect(text).toContain('- Your correction: Dismissed by you · Says nothing of its evidence');
    // Of the three only one is kept.
    expect(text.match(/- Kept on/g)).toHaveLength(1);
    expect(shown(text)).toMatch(
      /- Source: Unnamed source\n[\s\S]*- Your correction: =Clerk "Ama" Stolz · Document or recording · Denied or disputed · Passed on without a source\n/,
    );
  });

  it('has the reader’s verdict, who checked it, and a link to each piece of evidence', () => {
    const page = keptPage(undefined, { whole: false });
    const text = write(fromKept([page], [annotate(1, page, 0, WORKSHEET)], STAMP));
    expect(text).toContain(
      [
        '- Status: Contradicted',
        '- Checked by Ama Stolz',
        '- Kept on 2026-05-05',
        '- Evidence: [The \\*survey\\*, part \\| two, 2026-03-01](https://port.example/survey_%281%29.pdf)',
        '- Evidence: [https\\://port.example/minutes?of=may&page=2](https://port.example/minutes?of=may&page=2)',
        '- [This passage',
      ].join('\n'),
    );
  });

  it('has the note on a page', () => {
    const page = keptPage(undefined, { whole: false, note: 'On the page.' });
    expect(write(fromKept([page], [], STAMP))).toContain('**Note**\n\nOn the page.');
  });

  it('lists what there is about the sourcing, with what there is to open', () => {
    const text = write(fromKept([pageWithFindings()], [], STAMP));
    const [, list = ''] = text.split('**About the sourcing**\n\n');
    expect(list.split('\n\n')[0]?.split('\n')).toEqual([
      '- The article does not name 2 sources, and gives no reason: officials close to the talks.',
      '- It links to a document, “the \\*survey\\*”, on port.example. [https\\://port.example/survey\\_(1).pdf](https://port.example/survey_%281%29.pdf)',
      '- Published on 2026-05-04.',
      '- finding.unheard.of',
    ]);
  });

  it('has no list of an article there is nothing to tell about, nor of one that is there for a claim alone', () => {
    const other = { ...pageWithFindings(), whole: false };
    for (const page of [pageWithFindings([]), other])
      expect(write(fromKept([page], [], STAMP))).not.toContain('About the sourcing');
  });

  it.each(HOSTILE)('keeps %j inside the line of its finding', (hostile) => {
    const params = { who: hostile, words: hostile, url: hostile };
    const page = pageWithFindings([{ key: 'finding.evidence.link', params }]);
    const list = write(fromKept([page], [], STAMP)).split('**About the sourcing**\n\n')[1] ?? '';
    expect(list.split('\n\n')[0]?.split('\n')).toHaveLength(1);
    expect(bare(list.split('\n\n')[0] ?? '')).not.toMatch(/[`*_[\]<>#|~$^{}]/);
  });

  it('of nothing says so by its heading alone', () => {
    expect(write(fromKept([], [], STAMP)).split('\n\n')).toHaveLength(2);
  });

  it.each(HOSTILE)('shows %j letter for letter', (text) => {
    const lines = text.split(/\r\n|[\n\r]/).map((line) => line.trim());
    expect(shown(markdownText(text)).split('\n')).toEqual(lines);
    expect(shown(markdownQuote(text).replace(/^> ?/gm, '')).split('\n')).toEqual(lines);
  });

  it.each(HOSTILE)('takes nothing in %j for markup', (text) => {
    for (const line of bare(markdownText(text)).split('\n')) {
      expect(line).not.toMatch(/[`*_[\]<>#|~$^{}]|==|%%|&#?\w+;|https?:|www\.|\w@\w/);
      expect(line).not.toMatch(/^\s|^[-+=:]|^\d+[.)]/);
    }
    for (const line of markdownQuote(text).split('\n')) expect(line).toMatch(/^>(?: |$)/);
  });

  it('keeps hostile titles, names and notes inside their lines', () => {
    const page = keptPage();
    const hostile = HOSTILE.join('\n');
    const article = { ...page.article, title: hostile, byline: hostile };
    const kept = HOSTILE.map((note, n) => annotate(n, page, 0, { note, speaker: hostile, tags: [hostile] }));
    const text = write(fromKept([{ ...page, article }], kept, STAMP));
    expect(text.split('\n').filter((line) => line.startsWith('## '))).toHaveLength(1);
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
    const links = [...bare(text).matchAll(/\]\(([^)]*)\)/g)].map(([, address]) => address ?? '');
    expect(links.length).toBeGreaterThan(HOSTILE.length);
    for (const address of links) expect(address).toMatch(/^https:\/\/harbour-post\.example\//);
    expect(bare(text)).not.toMatch(/<|&lt;/);
  });

  it.each([
    ['https://a.example/x_(y)?a=1&copy;=2', '[L](https://a.example/x_%28y%29?a=1&amp;copy;=2)'],
    ['https://a.example/<b>\\', '[L](https://a.example/%3Cb%3E%5C)'],
    ['javascript:alert(1)', 'L: javascript:alert(1)'],
    ['https://a.example/ onclick=x', 'L: https\\://a.example/ onclick=x'],
    ['not an address', 'L: not an address'],
  ])('links to %s as %s', (url, link) => {
    expect(markdownLink('L', url)).toBe(link);
  });

  it('takes a note of a megabyte', () => {
    expect(write(sampleDocument('*a*\n'.repeat(260_000))).length).toBeGreaterThan(1_000_000);
  });
});
