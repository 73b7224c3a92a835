import { describe, expect, it } from 'vitest';
import type { Block } from '@/utils/model';
import { found } from './found';

const HEADLINE = 'Firm hid cracks in Vell dam';
const AFTER = 'The council meets in June.';
const on = (...lines: string[]) => found([...lines, AFTER].join('\n'));

/** An article with blocks of those kinds. */
function article(...blocks: readonly (readonly [Block['kind'], string])[]) {
  const text = blocks.map(([, line]) => line).join('\n');
  let at = 0;
  return {
    text,
    blocks: blocks.map(([kind, line]): Block => {
      const span = [at, at + line.length] as const;
      at = span[1] + 1;
      return { kind, span };
    }),
  };
}

describe('a headline', () => {
  it('that states what the text has only from somebody has lost who says so', () => {
    const sentence = 'The firm hid the cracks in the Vell dam for years, Ann Weil told the council.';
    expect(on(HEADLINE, sentence)).toEqual([
      {
        key: 'headline.attribution',
        params: { who: 'Ann Weil' },
        words: [HEADLINE, sentence],
        signal: undefined,
      },
    ]);
  });

  it.each([
    ['reportedly', HEADLINE, 'The firm reportedly hid the cracks in the Vell dam for years.'],
    ['may', 'Vell dam closes in autumn for repairs', 'The Vell dam may close in autumn for repairs.'],
  ])('that states what the text has only with “%s” has lost that', (words, line, sentence) => {
    expect(on(line, sentence)).toEqual([
      { key: 'headline.hedge', params: { words }, words: [line, sentence, words], signal: undefined },
    ]);
  });

  it('that has its news from people without a name rests on them', () => {
    const sentence = 'Rockets killed dozens of people in the Sarvel market, two officials close to the army said.';
    for (const line of [
      'Market rockets kill dozens in Sarvel',
      'Market rockets kill dozens in Sarvel, officials say',
    ]) {
      expect(on(line, sentence)[0]).toMatchObject({
        key: 'anonymity.headline',
        words: [line, sentence],
        signal: 'credweb:db18b042',
      });
    }
  });

  it('is the page’s own where it names its blocks, with what stands under it', () => {
    const standfirst = 'Firm hid cracks in Vell dam for years';
    const found_ = found(
      article(
        ['headline', 'Questions for the council after the flood'],
        ['standfirst', standfirst],
        ['paragraph', 'The firm hid the cracks in the Vell dam for years, Ann Weil told the council.'],
      ),
    );
    expect(found_).toMatchObject([{ key: 'standfirst.attribution', params: { who: 'Ann Weil' } }]);
    expect(found_[0]?.words[0]).toBe(standfirst);
  });

  const SAID = 'The firm hid the cracks in the Vell dam for years, Ann Weil told the council.';
  it.each([
    ['the text states it too', HEADLINE, `${SAID}\nThe firm hid cracks in the dam from 2011 on.`],
    ['it says who says so', `${HEADLINE}, engineer says`, SAID],
    ['it is a question', 'Did firm hide cracks in Vell dam?', SAID],
    ['it quotes', '“Firm hid cracks in Vell dam”', SAID],
    [
      'it is about the speaker',
      'Weil firm sues council over Vell dam',
      'The firm will sue the council over the Vell dam, Ann Weil said.',
    ],
    ['only names are shared', HEADLINE, 'The council met in Vell, Ann Weil said. The Vell dam is old.'],
    [
      'the doubt is of something else',
      HEADLINE,
      'The firm hid the cracks in the Vell dam, perhaps the oldest of the valley.',
    ],
    [
      'it states what is stated',
      'Vell dam closes in autumn for repairs',
      'The Vell dam closes in autumn for repairs, which may take years.',
    ],
  ])('is left alone where %s', (_, line, rest) => {
    expect(on(line, rest)).toEqual([]);
  });

  it('that looks like one inside the text is none', () => {
    const blocks = article(
      ['paragraph', 'The council met in June to talk about the flood.'],
      ['headline', HEADLINE],
      ['paragraph', SAID],
    );
    expect(found(blocks)).toEqual([]);
  });
});
