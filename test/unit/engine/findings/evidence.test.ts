import { describe, expect, it } from 'vitest';
import type { Link } from '@/utils/model';
import { found } from './found';

const TEXT =
  'The ministry published its survey of the dams. The Vell Courier reported that the pumps were sold, and Ann Hale, who runs the mill, has the letter. Read on in our archive of the valley, or buy the film there.';

function linked(links: Readonly<Record<string, string>>) {
  const spans = Object.entries(links).map(([words, href]): Link => {
    const start = TEXT.indexOf(words);
    return { span: [start, start + words.length], href };
  });
  return { text: TEXT, url: 'https://www.gazette.example/news/1', links: spans };
}

describe('evidence at hand', () => {
  it('is a document or another site that a sentence links to', () => {
    const article = linked({
      'its survey of the dams': 'https://files.ministry.example/survey-2031.pdf?v=2',
      'The Vell Courier': 'https://www.courier.example/2031/letter',
    });
    expect(found(article, 'evidence')).toEqual([
      {
        key: 'evidence.document',
        params: {
          who: 'files.ministry.example',
          words: 'its survey of the dams',
          url: 'https://files.ministry.example/survey-2031.pdf?v=2',
        },
        words: ['its survey of the dams'],
        signal: 'credweb:5da755f8',
      },
      {
        key: 'evidence.link',
        params: { who: 'courier.example', words: 'The Vell Courier', url: 'https://www.courier.example/2031/letter' },
        words: ['The Vell Courier'],
        signal: undefined,
      },
    ]);
  });

  it('on the article’s own site is a document alone', () => {
    const article = linked({
      'its survey of the dams': 'https://gazette.example/files/survey.pdf',
      'our archive': 'https://archive.gazette.example/',
      letter: 'https://gazette.example/news/2',
    });
    expect(found(article, 'evidence').map(({ key }) => key)).toEqual(['evidence.document']);
  });

  it('is told of once for each address, and of twenty at most', () => {
    const url = 'https://www.gazette.example/news/1';
    const links = Array.from(
      { length: 90 },
      (_, n): Link => ({ span: [0, 3], href: `https://n${n % 45}.example/x.pdf` }),
    );
    const all = found({ text: TEXT, url, links }, 'evidence');
    expect(all).toHaveLength(20);
    expect(new Set(all.map(({ params }) => params?.url)).size).toBe(20);
  });

  it.each([
    ['a paper', { 'the letter': 'https://files.example/letter' }],
    ['a source', { 'The Vell Courier': 'https://courier.example/' }],
    ['how it is told', { reported: 'https://courier.example/' }],
    ['the site of a state', { 'Ann Hale': 'https://mills.gov.example.gov/' }],
  ])('is a link on %s', (_, links) => {
    expect(found(linked(links), 'evidence')).toHaveLength(1);
  });

  it.each([
    ['what can be bought', { 'the film': 'https://shop.example/' }],
    ['a person', { 'Ann Hale': 'https://people.example/hale' }],
    ['the page of who speaks', { 'Ann Hale, who runs the mill': 'https://people.example/hale' }],
    ['a thing', { 'the pumps': 'https://pumps.example/' }],
  ])('is no link on %s', (_, links) => {
    expect(found(linked(links), 'evidence')).toEqual([]);
  });

  it('is no link that is a line of its own', () => {
    const line = 'More: the report on the letter of the Vell Courier and what it means for the valley';
    const links: Link[] = [{ span: [6, line.length], href: 'https://courier.example/more.pdf' }];
    expect(found({ text: line, links }, 'evidence')).toEqual([]);
  });

  it.each([
    ['no address of the web', 'javascript:alert(1)'],
    ['an address without a host', 'https://'],
    ['mail', 'mailto:desk@gazette.example'],
  ])('is not %s', (_, href) => {
    expect(found(linked({ letter: href }), 'evidence')).toEqual([]);
  });

  it('leaves out links that lie outside of the text', () => {
    const links: Link[] = [{ span: [TEXT.length - 2, TEXT.length + 9], href: 'https://courier.example/' }];
    expect(found({ text: TEXT, links }, 'evidence')).toEqual([]);
  });

  it.each([
    'A 2014 report by the Vell Institute found that “the piers were rotten long before the flood”.',
    'The letter from the Harbour Board said that “nobody may tie up at the old quay after dark”.',
  ])('is a document whose words are quoted: %s', (text) => {
    const [finding] = found(text, 'evidence');
    expect(finding).toMatchObject({ key: 'evidence.quoted', signal: 'credweb:457405d2' });
    expect(text.slice(1)).toContain(String(finding?.params?.who).slice(1));
    expect(finding?.words[0]).toMatch(/“.*”$/);
  });

  it.each([
    ['nobody could find', 'The report found that “the piers were rotten long before the flood”.'],
    ['is not quoted', 'A 2014 report by the Vell Institute found that the piers were rotten.'],
    ['is quoted with a word alone', 'A 2014 report by the Vell Institute called the piers “rotten”.'],
    ['is a post', 'A tweet by the Harbour Board said that “nobody may tie up at the old quay after dark”.'],
    ['is only dated', 'The letter sent on Friday said that “nobody may tie up at the old quay after dark”.'],
  ])('is no document that %s', (_, text) => {
    expect(found(text, 'evidence')).toEqual([]);
  });
});
