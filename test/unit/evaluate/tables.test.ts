import { describe, expect, it } from 'vitest';
import { withGeneratedPart } from '@/scripts/evaluate/card';
import { asMarkdown, asText, percent, type Table } from '@/scripts/evaluate/table';

const TABLE: Table = {
  title: 'Figures',
  head: ['measure', 'engine', 'a|b'],
  rows: [
    ['core', '85.0', '7.5'],
    ['relations', '–', '100.0'],
  ],
  note: 'In per cent.',
};

describe('a table', () => {
  it('stands in columns on a terminal, figures to the right', () => {
    expect(asText(TABLE)).toBe(
      [
        'Figures',
        '',
        'measure    engine    a|b',
        'core         85.0    7.5',
        'relations       –  100.0',
        '',
        'In per cent.',
        '',
      ].join('\n'),
    );
  });

  it('is one of Markdown, whatever its words', () => {
    expect(asMarkdown(TABLE)).toBe(
      [
        '**Figures**',
        '',
        '| measure | engine | a\\|b |',
        '|---|---:|---:|',
        '| core | 85.0 | 7.5 |',
        '| relations | – | 100.0 |',
        '',
        'In per cent.',
        '',
      ].join('\n'),
    );
  });

  it('says a share in per cent, and nothing of what is not there', () => {
    expect([0, 0.8504, 1, null, undefined].map(percent)).toEqual(['0.0', '85.0', '100.0', '–', '–']);
  });
});

describe('the generated part of a page', () => {
  const page = (inside: string) => `# Card\n\n<!-- evaluate:start -->\n${inside}\n<!-- evaluate:end -->\n\nMore.\n`;

  it('takes the place of the old one, and of nothing else', () => {
    expect(withGeneratedPart(page('| old |'), '| new |\n')).toBe(page('| new |'));
    expect(withGeneratedPart(page('| new |'), '| new |\n')).toBe(page('| new |'));
  });

  it.each([
    ['no markers', '# Card\n'],
    ['no end', '# Card\n<!-- evaluate:start -->\n'],
    ['the end first', '<!-- evaluate:end -->\n<!-- evaluate:start -->\n'],
    ['two of them', page('') + page('')],
  ])('is not written where the page has %s', (_, broken) => {
    expect(() => withGeneratedPart(broken, 'new')).toThrow('the page needs one <!-- evaluate:start -->');
  });
});
