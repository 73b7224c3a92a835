import { describe, expect, it } from 'vitest';
import { found } from './found';

describe('sources that are not named', () => {
  it.each([
    [
      'A senior official, who spoke on condition of anonymity because she was not authorised to discuss the sale, said the dam was unsafe.',
      'a senior official',
      'because she was not authorised to discuss the sale',
    ],
    [
      'The dam was unsafe, said a harbour clerk, who asked not to be named for fear of losing his post.',
      'a harbour clerk',
      'for fear of losing his post',
    ],
    [
      'Two officials familiar with the inquiry said the dam had cracked. They spoke on condition of anonymity to discuss private talks.',
      'two officials familiar with the inquiry',
      'to discuss private talks',
    ],
    [
      'An official who was not authorised to speak publicly said the dam would be sold.',
      'an official',
      'was not authorised to speak publicly',
    ],
    [
      'A strategist, speaking on condition of anonymity to offer a view from inside, said the dam would be sold.',
      'a strategist',
      'to offer a view from inside',
    ],
  ])('have the reason that the article gives: %s', (text, who, words) => {
    const [finding, ...others] = found(text, 'anonymity');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ key: 'anonymity.reason', params: { who, words }, signal: 'credweb:69a1b877' });
    expect(finding?.words.at(-1)).toBe(words);
    expect(finding?.words[0]?.toLowerCase()).toContain(who);
  });

  it('without a reason are told of together, and not counted, for some may be the same', () => {
    const text =
      'Two officials close to the talks said the dam was old. Another diplomat said the mill was older. A clerk said no.';
    expect(found(text, 'anonymity')).toEqual([
      {
        key: 'anonymity.noReasonMany',
        params: { who: 'two officials close to the talks; another diplomat' },
        words: ['Two officials close to the talks', 'Another diplomat'],
        signal: 'credweb:5ab55dfc',
      },
    ]);
    expect(found('Two officials close to the talks said the dam was old.', 'anonymity')).toMatchObject([
      { key: 'anonymity.noReason', params: { who: 'two officials close to the talks', count: 2 } },
    ]);
    expect(found('Sources close to the council said the dam would be sold.', 'anonymity')).toMatchObject([
      { key: 'anonymity.noReasonMany', params: { who: 'sources close to the council' } },
    ]);
  });

  it('who ask for it and say not why have no reason', () => {
    const text = 'A fisherman, who asked not to be named, said the dam was unsafe.';
    expect(found(text, 'anonymity')).toMatchObject([{ key: 'anonymity.noReason', params: { who: 'a fisherman' } }]);
  });

  it('are asked about once, however often they speak', () => {
    const text = 'A senior official said the dam was unsafe. The official said the mill was too.';
    const [finding] = found(text, 'anonymity');
    expect(finding).toMatchObject({ params: { count: 1 }, words: ['A senior official', 'The official'] });
  });

  it.each([
    ['passers-by', 'A woman in the queue said the bread was good. A fan said the match was dull.'],
    ['somebody with a name', 'Ann Hale, a senior official, said the dam was unsafe because it was old.'],
    ['another kind of naming', 'The bank asked not to be named as the sponsor of the race, said Ann Hale.'],
    ['a victim', 'The victim was not identified because the family had not been told, the police said.'],
    ['a poll', 'A new poll said the mayor was ahead.'],
    ['a judge', 'A judge said the fine was too high.'],
    ['whom the source names after all', 'Another delegate, Jon Poole, said he was only leaning.'],
    [
      'whom the next sentence names',
      'A top adviser to the mayor said the dam was old. Jon Poole, who leads the works office, said it would be mended.',
    ],
    ['the voice of a firm', 'A representative for the Vell Works said the pumps were new.'],
    ['a class of people', 'Vell lawmakers, who are close to the firm, said they would block it.'],
    ['nobody in particular', 'It gets your attention when a leader says the dam may fail.'],
    ['words of a speaker', '“A senior official said the dam was unsafe,” Hale told the council.'],
  ])('are not %s', (_, text) => {
    expect(found(text, 'anonymity')).toEqual([]);
  });
});
