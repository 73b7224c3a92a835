import { describe, expect, it } from 'vitest';
import { cpuMs } from '@/scripts/bench/cpu';
import { carriedIn } from '@/utils/across/carried';
import { compareArticles } from '@/utils/across/compare';
import { digestOf } from '@/utils/across/digest';
import { isRelated, onlyHere } from '@/utils/across/only-here';
import { wordRuns } from '@/utils/across/word-runs';
import { COURIER, LEDGER } from './articles';

describe('two articles beside each other', () => {
  const { claims, onlyClaims, actors, onlyActors } = compareArticles(LEDGER, COURIER);
  const said = (runs: readonly { text: string; shared: boolean }[]) =>
    runs.map(({ text, shared }) => (shared ? text : `[${text.trim()}]`)).join('');

  it('share a claim whose words differ, and show which', () => {
    expect(claims).toHaveLength(2);
    expect(claims[0]?.words.map(said)).toEqual([
      'The pumping station had been flooded[twice] since the dam was opened',
      'the pumping station had been flooded[three times] since the dam was opened',
    ]);
  });

  it('say which text keeps its distance', () => {
    expect(claims[1]?.standing.map((side) => side.map(({ value }) => value))).toEqual([[], ['hearsay']]);
  });

  it('have each claim and each speaking actor once', () => {
    for (const side of [0, 1] as const) {
      const article = [LEDGER, COURIER][side]!;
      const listed = [...claims.map((shared) => shared.claims[side]), ...onlyClaims[side]];
      expect(new Set(listed)).toEqual(new Set(article.claims));
      expect(listed).toHaveLength(article.claims.length);
      const people = [...actors.map((shared) => shared.actors[side]), ...onlyActors[side]];
      expect(new Set(people).size).toBe(people.length);
    }
  });

  it('share actors by full name, and keep those of one surname apart', () => {
    expect(actors.map((shared) => [shared.actors[0].name, shared.match, shared.claims])).toEqual([
      ['Ann Hale', 'name', [1, 1]],
    ]);
    expect(onlyActors.map((side) => side.map(({ name }) => name))).toEqual([['Tom Weil'], ['Eva Weil']]);
  });

  it('are the same the other way round', () => {
    const turned = compareArticles(COURIER, LEDGER);
    expect(turned.claims.map((shared) => [...shared.claims].reverse())).toEqual(claims.map((shared) => shared.claims));
    expect(turned.onlyClaims).toEqual([...onlyClaims].reverse());
  });

  it('have nothing in common with an empty one', () => {
    const empty = { text: '', claims: [], actors: [] };
    expect(compareArticles(LEDGER, empty)).toMatchObject({ claims: [], actors: [], onlyClaims: [LEDGER.claims, []] });
  });
});

describe('what is carried elsewhere', () => {
  const digest = (key: string, article: typeof LEDGER) => digestOf(key, article.text, article);
  const ledger = digest('ledger', LEDGER);
  const courier = digest('courier', COURIER);

  it('is found in the other article, by its nearest claim', () => {
    const [first] = ledger.claims;
    expect(carriedIn(first?.shingles ?? [], [courier])).toMatchObject([{ page: 'courier', claim: 'c1' }]);
  });

  it('tells who is quoted only here, among articles of the same story', () => {
    expect(onlyHere(ledger, [courier])).toEqual(['Tom Weil']);
    expect(onlyHere(ledger, [])).toEqual([]);
    expect(isRelated(ledger, courier, new Set())).toBe(false);
    expect(isRelated(ledger, courier, new Set(['courier']))).toBe(true);
  });
});

describe('word by word', () => {
  it.each([
    ['the same words', 'All is well.', 'all is well', ['All is well.'], ['all is well']],
    ['nothing', '', 'words', [], ['[words]']],
    ['a word more', 'the gate held', 'the old gate held', ['the gate held'], ['the', '[ old]', ' gate held']],
  ])('shows %s', (_, a, b, left, right) => {
    const shown = wordRuns(a, b).map((runs) => runs.map(({ text, shared }) => (shared ? text : `[${text}]`)));
    expect(shown).toEqual([left, right]);
  });

  it('gives back both texts, whatever they are', () => {
    const texts = ['<b>The</b> gate & "the" wall 😀', ' The  gate\nheld, — at last! '];
    const [left, right] = wordRuns(texts[0]!, texts[1]!);
    expect(left.map(({ text }) => text).join('')).toBe(texts[0]);
    expect(right.map(({ text }) => text).join('')).toBe(texts[1]!.trimEnd());
  });

  it('does not compare whole speeches', () => {
    const speech = 'word '.repeat(50_000);
    expect(wordRuns(speech, speech)[0]).toEqual([{ text: speech, shared: false }]);
  });
});

describe('two pages of 5,000 names', () => {
  const crowd = (from: number): typeof LEDGER => {
    const actors = Array.from({ length: 5_000 }, (_, i) => ({
      id: `a${i}`,
      name: `Person${from + i} Weil`,
      kind: 'person' as const,
      named: true,
      aliases: [],
    }));
    const [claim] = LEDGER.claims;
    const claims = actors.map(({ id }) => ({ ...claim!, id, actor: id, content: [], sentence: [0, 5] as const }));
    return { text: 'He said so.', claims, actors };
  };

  it('are compared in seconds, each name once', () => {
    const [one, two] = [crowd(0), crowd(2_500)];
    const took = cpuMs(() => {
      const { actors, onlyActors } = compareArticles(one, two);
      const digests = [digestOf('one', one.text, one), digestOf('two', two.text, two)] as const;
      expect(onlyHere(digests[0], [digests[1]])).toHaveLength(2_500);
      expect(isRelated(digests[0], digests[1], new Set())).toBe(true);
      expect([actors.length, onlyActors[0].length, onlyActors[1].length]).toEqual([2_500, 2_500, 2_500]);
    });
    expect(took).toBeLessThan(10_000);
  });
});
