import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { cpuMs } from '@/scripts/bench/cpu';
import type { DraftBlock } from '@/utils/draft/draft';
import { plainBlock } from '@/utils/draft/draft';
import { draftArticle } from '@/utils/draft/draft-article';
import { markdownBlocks } from '@/utils/draft/markdown-blocks';
import { plainBlocks } from '@/utils/draft/plain-blocks';
import { MAX_ARTICLE_LENGTH } from '@/utils/model';
import { ArticleSchema } from '@/utils/records';

const kinds = (blocks: readonly DraftBlock[]) => blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe('plain text as blocks', () => {
  it('has its first line for a headline where that is no sentence', () => {
    expect(kinds(plainBlocks('The weir at Redmarsh\n\nIt will stay open.\n• The pumps too'))).toEqual([
      'headline: The weir at Redmarsh',
      'paragraph: It will stay open.',
      'list: The pumps too',
    ]);
    expect(kinds(plainBlocks('It will stay open.\nShe said so.'))[0]).toBe('paragraph: It will stay open.');
    expect(kinds(plainBlocks('Alone'))).toEqual(['paragraph: Alone']);
  });
});

describe('Markdown as blocks', () => {
  it('is the words that a reader sees', () => {
    const text = [
      '---',
      'author: nobody',
      '---',
      '# The *weir* at Redmarsh #',
      'It will stay **open**, said',
      '[Ann Hale](https://board.example/hale "Who she is").[^1]',
      '',
      '> “We have the `money`.”',
      '> She said so.',
      '',
      '- one _pump_',
      '  and its motor',
      '- [x] another',
      '1. a third',
      '',
      'Under it',
      '--------',
      '![A picture](weir.png)',
      '',
      '| Gate | State |',
      '|------|-------|',
      '| 1 | shut |',
      '',
      '```',
      'code = false',
      '```',
      '<div>5 &lt; 6 * 7, in snake_case</div> <!-- a note -->',
      '[board]: https://board.example',
      'See [the board][board] or <https://weir.example/>.',
    ].join('\n');
    const blocks = markdownBlocks(text);
    expect(kinds(blocks).filter((line) => !/: $/.test(line))).toEqual([
      'headline: The weir at Redmarsh',
      'paragraph: It will stay open, said Ann Hale.',
      'quote: “We have the money.” She said so.',
      'list: one pump and its motor',
      'list: another',
      'list: a third',
      'headline: Under it',
      'paragraph: Gate  ·  State',
      'paragraph: 1  ·  shut',
      'paragraph: 5 < 6 * 7, in snake_case',
      'paragraph: See the board or https://weir.example/.',
    ]);
    expect(
      blocks.flatMap(({ text, links }) => links.map(({ from, to, href }) => [text.slice(from, to), href])),
    ).toEqual([
      ['Ann Hale', 'https://board.example/hale'],
      ['the board', 'https://board.example'],
      ['https://weir.example/', 'https://weir.example/'],
    ]);
  });

  it('takes no address but of the web for a link', () => {
    const [block] = markdownBlocks('[a](javascript:alert(1)) [b](data:text/html,x) [c](file:///etc)');
    expect(block?.links).toEqual([]);
  });

  it.each(['[', '[a](', '*', '`', '<a ', '> ', '<!--', '- ', '|-', '&', '![['])(
    'is not slowed down by 300,000 characters of %s',
    (sign) => {
      expect(cpuMs(() => markdownBlocks(sign.repeat(300_000 / sign.length)))).toBeLessThan(5_000);
    },
  );
});

describe('a draft as an article', () => {
  it('has its blocks and links where its words are, tidy', () => {
    const made = draftArticle([
      plainBlock('headline', '  The\u00a0 weir\u200b '),
      {
        kind: 'paragraph',
        text: ' Said \n Ann  Hale on Monday.',
        links: [{ from: 8, to: 17, href: 'https://board.example/' }],
      },
      plainBlock('paragraph', ' \u0000 '),
    ]);
    const { article, cut } = made!;
    expect(article.text).toBe('The weir\nSaid Ann Hale on Monday.');
    expect(article.blocks.map(({ span, kind }) => [kind, article.text.slice(...span)])).toEqual([
      ['headline', 'The weir'],
      ['paragraph', 'Said Ann Hale on Monday.'],
    ]);
    expect(article.links.map(({ span }) => article.text.slice(...span))).toEqual(['Ann Hale']);
    expect(cut).toBe(false);
    expect(article.key).toMatch(/^draft:[0-9a-z]{11}$/);
    expect(parse(ArticleSchema, article)).toEqual(article);
  });

  it('has one key for one text and another for another', () => {
    const key = (text: string) => draftArticle([plainBlock('paragraph', text)])?.article.key;
    expect(key('a b')).toBe(key(' a  b '));
    expect(key('a b')).not.toBe(key('a c'));
  });

  it('is cut at the most that is read, between characters, and says so', () => {
    const { article, cut } = draftArticle([
      plainBlock('paragraph', `a${'😀'.repeat(300_000)}`),
      plainBlock('paragraph', 'b'),
    ])!;
    expect(cut).toBe(true);
    expect(article.text.length).toBeLessThanOrEqual(MAX_ARTICLE_LENGTH);
    expect(article.text.isWellFormed()).toBe(true);
    expect(article.blocks).toHaveLength(1);
  });

  it('is none where nothing is in it', () => {
    expect(draftArticle([])).toBeNull();
    expect(draftArticle([plainBlock('paragraph', ' \n\u200b')])).toBeNull();
  });
});
