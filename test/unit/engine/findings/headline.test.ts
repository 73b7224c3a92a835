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
        ['paragraph', 'The firm reportedly hid the cracks in the Vell dam for years.'],
      ),
    );
    expect(found_).toMatchObject([{ key: 'standfirst.hedge', params: { words: 'reportedly' } }]);
    expect(found_[0]?.words[0]).toBe(standfirst);
  });

  const SAID = 'The firm reportedly hid the cracks in the Vell dam for years.';
  it.each([
    ['the text states it too', HEADLINE, `${SAID}\nThe firm hid cracks in the dam from 2011 on.`],
    ['it says who says so', `${HEADLINE}, engineer says`, SAID],
    ['it is a question', 'Did firm hide cracks in Vell dam?', SAID],
    ['it quotes', '“Firm hid cracks in Vell dam”', SAID],
    [
      'somebody with a name has said it',
      HEADLINE,
      'The firm hid the cracks in the Vell dam for years, Ann Weil told the council.',
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

  it.each([
    [
      'the police',
      'Police arrest man over Arven bank robbery',
      'Police have arrested a man over the robbery of a bank in Arven, Chief Inspector Ann Hale said on Monday.',
    ],
    [
      'a rescue service',
      'Two climbers die on Mount Sarvel in winter storm',
      'Two climbers have died on Mount Sarvel in a winter storm, a spokeswoman for the rescue service said.',
    ],
    [
      'the firm it is about',
      'Kestrel Air cuts 400 jobs in Vell',
      'Kestrel Air will cut 400 jobs in Vell by the summer, chief executive Jon Poole told staff.',
    ],
    [
      'the voice of whom it is about',
      'Mayor quits over cracks in Vell dam',
      'Ann Weil has quit as mayor over the cracks in the Vell dam, her spokesman Jon Poole said.',
    ],
    [
      'prosecutors',
      'Norland court jails banker for ten years over fraud',
      'A court in Norland jailed the banker for ten years over the fraud, prosecutors said.',
    ],
    [
      'officials',
      'Factory fire kills two in Redmarsh',
      'A fire at a factory killed two people in Redmarsh, officials said on Tuesday.',
    ],
    [
      'an officer without a name',
      'Police find missing boy in Redmarsh wood',
      'Police found the missing boy in a wood near Redmarsh, a senior police officer said.',
    ],
    [
      'a hospital',
      'Bus crash injures twelve near Tal',
      'A bus crash injured twelve people near Tal, a doctor at the hospital said.',
    ],
    [
      'a weather service',
      'Storm cuts power to 9,000 homes in Norland',
      'The storm cut power to 9,000 homes in Norland, forecasters said.',
    ],
    ['lawyers', 'Banker settles Vell fraud case', 'The banker has settled the Vell fraud case, his lawyers said.'],
    [
      'residents',
      'Blast breaks windows in Sarvel harbour',
      'The blast broke windows in Sarvel harbour, residents close to the quay said.',
    ],
    ['a poll', 'Most voters in Vell want dam mended', 'Most voters in Vell want the dam mended, a new poll said.'],
  ])('is left alone where it has its news from %s', (_, line, sentence) => {
    expect(found([line, sentence, AFTER].join('\n'), 'headline')).toEqual([]);
    expect(found([line, sentence, AFTER].join('\n'), 'anonymity.headline')).toEqual([]);
  });

  it.each([
    'two officials close to the army said',
    'people familiar with the attack said',
    'an army source said',
    'said an officer, who asked not to be named',
  ])('rests on people without a name where the text has it as “… %s”', (said) => {
    const sentence = `Rockets killed dozens of people in the Sarvel market, ${said}.`;
    expect(found(['Market rockets kill dozens in Sarvel', sentence, AFTER].join('\n'))[0]?.key).toBe(
      'anonymity.headline',
    );
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
