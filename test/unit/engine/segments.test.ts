import { describe, expect, it } from 'vitest';
import { analyse, spanOf } from '@/utils/engine/analysis';
import { english } from '@/utils/engine/languages/en';

function sentences(text: string): string[] {
  const { tokens, sentences: ranges } = analyse(text, undefined, english);
  return ranges.map((range) => text.slice(...spanOf(tokens, range)));
}

function quotations(text: string): string[] {
  const { tokens, quotes } = analyse(text, undefined, english);
  return quotes.ranges.map((range) => text.slice(...spanOf(tokens, range)));
}

describe('sentences', () => {
  it.each([
    ['Mr. Weil left. Mrs. Weil stayed.'],
    ['The U.S. sent Dr. Amsel. He arrived on Monday.'],
    ['He moved to the U.S. The house stood empty.'],
    ['Only No. 4 was lit. No. 5 was dark.'],
    ['She answered no. The clerk wrote it down.'],
    ['J. K. Oduya wrote it. A. Hale read it.'],
    ['It cost 3.5 million. The firm paid.'],
    ['The shop opened at 9 a.m. on Monday. It closed at 5 p.m. The owner left.'],
    ['He waited… and left. Nobody came...  The lamp went out.'],
    ['“It is over.” She closed the door.'],
    ['She laughed (twice.) Then she left!'],
    ['Was it him? Nobody knew!'],
    ['She posted the film on X. Critics saw it there.'],
    ['Odo X. Amsel saw the tower. It was never built.'],
    ['Weil Inc. lost a case. Weil Inc. will appeal.'],
    ['It was on page 12. The rest was blank.'],
    ['He played for St. Orla in Jan. 1990 and retired. His son did not.'],
  ])('%s', (text) => {
    const ends: Record<string, number> = {
      'The shop opened at 9 a.m. on Monday. It closed at 5 p.m. The owner left.': 3,
      'He waited… and left. Nobody came...  The lamp went out.': 3,
    };
    const found = sentences(text);
    expect(found).toHaveLength(ends[text] ?? 2);
    expect(found.join(' ').replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
  });

  it('keeps a quoted question with its speaker', () => {
    expect(sentences('“Who is there?” the guard asked. Nobody spoke.')).toEqual([
      '“Who is there?” the guard asked.',
      'Nobody spoke.',
    ]);
    expect(sentences('“Who is there?” Hale shouted. “Me!” said Dorn.')).toHaveLength(2);
  });

  it('ends at a block, with or without a full stop', () => {
    expect(sentences('Bridge to close\nThe council voted\r\n\r\nIt rained.')).toEqual([
      'Bridge to close',
      'The council voted',
      'It rained.',
    ]);
  });

  it('follows the blocks it is given', () => {
    const text = 'A caption here The story starts.';
    const { tokens, sentences: found } = analyse(
      text,
      [
        { span: [0, 14], kind: 'caption' },
        { span: [15, 32], kind: 'paragraph' },
      ],
      english,
    );
    expect(found.map((range) => text.slice(...spanOf(tokens, range)))).toEqual(['A caption here', 'The story starts.']);
  });
});

describe('quotations', () => {
  it.each([
    ['He said “it is late” and left.', ['“it is late”']],
    ['He said "it is late" and left.', ['"it is late"']],
    ["He said ''it is late'' and left.", ["''it is late''"]],
    ['He said «it is late» and left.', ['«it is late»']],
    ['He said „it is late“ and left.', ['„it is late“']],
    ['He said ‘it is late’ and left.', ['‘it is late’']],
    ["He said 'it is late' and left.", ["'it is late'"]],
    ["The ministers' plan isn't Hale's.", []],
    ['The ministers’ plan isn’t Hale’s.', []],
    ["It was the '90s, rock 'n' roll.", []],
    ['He is 6\'2" tall and she is 5\'9".', []],
    ["'The ministers' plan is dead,' he said.", ["'The ministers' plan is dead,'"]],
    ['“He said ‘go’ and I went,” she said.', ['“He said ‘go’ and I went,”']],
    ['“A,” he said. “B.”', ['“A,”', '“B.”']],
    ['He said “it is late', []],
    ['it is late” he said', []],
  ])('%s', (text, wanted) => {
    expect(quotations(text)).toEqual(wanted);
  });

  it('go on in the next paragraph that opens with the same mark', () => {
    expect(quotations('“One.\n“Two.\n“Three.”\nNo more.')).toEqual(['“One.', '“Two.', '“Three.”']);
    expect(quotations('‘One.\n‘Two,’ he said.')).toEqual(['‘One.', '‘Two,’']);
    expect(quotations('‘Twas late.\n‘Two,’ he said.')).toEqual(['‘Two,’']);
    expect(quotations('The ‘One.\n‘Two,’ he said.')).toEqual(['‘Two,’']);
  });

  it('do not run into a paragraph that opens with none', () => {
    expect(quotations('He shouted “stop.\nThe car went on.')).toEqual([]);
  });
});

describe('blocks that are not in the text', () => {
  it('are no reason to look through what is not there', () => {
    const far = [[2 ** 31, 2 ** 53] as const, [1, 2 ** 53] as const].map((span) => ({
      span,
      kind: 'paragraph' as const,
    }));
    for (const blocks of [far, far.toReversed()])
      expect(analyse('Hale said so.', blocks, english).tokens.count).toBeGreaterThan(3);
  });
});
