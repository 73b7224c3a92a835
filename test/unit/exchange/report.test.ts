import { describe, expect, it } from 'vitest';
import { shownReading } from '@/utils/corrected';
import { writeReport } from '@/utils/exchange/report';
import { READING, TEXT } from '../components/harbour';
import { englishWords } from './words';

const report = (style: 'markdown' | 'text', title = 'Arven weighs closing its ferry pier') =>
  writeReport(
    {
      title,
      text: TEXT,
      reading: shownReading(READING, []),
      findings: [{ key: 'finding.headline.hedge', params: { words: 'reportedly' } }],
      choices: { sureness: 'likely', interpretation: false },
      made: '2026-03-12T07:40:00.000Z',
    },
    englishWords(),
    style,
  );

describe('the sourcing report', () => {
  it('says how the text is sourced, who speaks, and every claim once', () => {
    const text = report('text');
    expect(text).toMatch(/Mara Ilves \(3 claims\)/);
    expect(text).toMatch(/Named source: \d+/);
    expect(text).toContain('reportedly');
    const marked = READING.claims.filter(({ mark }) => mark !== null);
    expect(text.match(/^ {2}- .* – /gm)).toHaveLength(marked.length);
  });

  it('counts as the page does, so that what it says adds up', () => {
    const text = report('text');
    expect(text).toContain('16 claims, 8 of them unverified or unnamed.');
    expect(text).toContain('Said or passed on: 12');
    const sources = text.matchAll(/^ {2}- (?:Named|Unnamed|Vague|No|A|Document|Media)[^–:]*: (\d+)$/gm);
    expect(Array.from(sources, ([, count]) => Number(count)).reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(text).toContain('4 more: Wishes and positions 1 · In the article’s own voice 3');
  });

  it('has nothing of the text as markup in Markdown', () => {
    const markdown = report('markdown', 'A *title* <script>alert(1)</script> [x](http://a.example)');
    expect(markdown).toMatch(/^# /);
    expect(markdown).toContain('\\*title\\* \\<script\\>');
    expect(markdown).not.toContain('<script>');
    expect(markdown).not.toMatch(/(?<!\\)\[x(?<!\\)\]/);
  });
});
