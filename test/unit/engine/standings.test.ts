import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine';
import { english } from '@/utils/engine/languages/en';
import { indexRules } from '@/utils/engine/standing';
import { claimsOf, foundStandings, parse, wantedStandings } from './notation';
import { shippedEngine } from './shipped';

const plain = (notation: string) => parse(notation).text;

describe.each(english.standingRules.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  it.each(rule.hits)('finds its cue in: %s', (notation) => {
    const marked = parse(notation);
    expect(foundStandings(marked.text)).toEqual(expect.arrayContaining(wantedStandings(marked)));
    const rules = claimsOf(marked.text).flatMap(({ standing }) => standing.map((one) => one.rule));
    expect(rules).toContain(id);
  });

  it.each(rule.misses)('finds nothing in: %s', (sentence) => {
    const rules = claimsOf(plain(sentence)).flatMap(({ standing }) => standing.map((one) => one.rule));
    expect(rules).not.toContain(id);
  });

  it.each(rule.unless ?? [])('would find something in a miss without its veto: %s', (veto) => {
    const unless = rule.unless?.filter((other) => other !== veto) ?? [];
    const standingRules = english.standingRules.map((other) => (other === rule ? { ...rule, unless } : other));
    const engine = createEngine({ ...english, standingRules });
    const found = rule.misses.filter((miss) =>
      claimsOf(plain(miss), engine).some(({ standing }) => standing.some((one) => one.rule === id)),
    );
    expect(found).not.toEqual([]);
  });

  it('shows two hits and two near misses at least, and its source', () => {
    expect(rule.hits.length).toBeGreaterThan(1);
    expect(rule.misses.length).toBeGreaterThan(1);
    expect(rule.source).not.toBe('');
    expect(id).toMatch(new RegExp(`^${rule.value}\\.`));
  });
});

/** All standings of the sentence, in order: no more and no fewer. */
const CASES: readonly string[] = [
  'The dam [T:speculation may] fail.',
  'May Weil said the dam was dry.',
  'The hall opens on May 9.',
  'In the yard [T:hearsay I was told] of a sale.',
  'In the yard IT seems slow.',
  'Hale said the dam may fail.',
  '“The dam may fail,” Hale said.',
  'The crew was [T:hearsay reportedly] paid in fish.',
  'Hale said the crew was reportedly paid in fish.',
  'Weil [T:disputed denied] the charge.',
  'Hale said Weil had [T:disputed denied] the charge.',
  'The clinic [T:unconfirmed declined to comment].',
  'The list [T:unconfirmed has not been confirmed].',
  'The coroner [T:confirmed confirmed] the date.',
  'The envoy [T:speculation is expected to] resign.',
  'The council meets on Tuesday.',
  'Voters can register at the library.',
  'The pool will reopen in June.',
  'He hopes to marry in the hall.',
  'The figures [T:unconfirmed could not be independently verified].',
  '[T:unconfirmed Neither claim could be verified].',
  'The footage [T:unconfirmed has yet to be authenticated].',
  'His agent [T:unconfirmed could not be reached] on Monday.',
  'The palace [T:unconfirmed neither confirmed nor denied] the sale.',
  'Weil did not deny the charge.',
  '[T:unconfirmed Neither the palace nor the mayor confirmed] it.',
  'A poll found that one voter in three wants a pool.',
  'The heir is her cousin, [T:hearsay it is rumoured].',
  'The crew could barely see the pier.',
  'The border dispute also hurts the ferry.',
  'The hall is due to close in May.',
  'Had it rained, the field would have flooded.',
  'It [T:hearsay has been claimed that] the pier is sinking.',
];

describe('the standings of a sentence', () => {
  it.each(CASES)('%s', (notation) => {
    const marked = parse(notation);
    expect(foundStandings(marked.text)).toEqual(wantedStandings(marked));
  });

  it('belong to the attribution that holds their cue', () => {
    const [claim, ...others] = claimsOf('Hale said Weil had denied the charge.');
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ class: 'said', mark: 'contested', standing: [{ value: 'disputed' }] });
  });

  it.each([
    'Ann Hale said the mill was sound; the firm [T:hearsay reportedly] hid a crack.',
    'According to Ann Hale, the mill was sound; the firm [T:hearsay allegedly] hid a crack.',
    '“The mill is sound,” Ann Hale said; the firm [T:hearsay reportedly] hid a crack.',
    'The mill was sound, Ann Hale said; the firm [T:speculation may] close it.',
    'According to Ann Hale, the mill was sound and the firm allegedly hid a crack.',
  ])('are not of whoever was said to say something before a semicolon: %s', (notation) => {
    const marked = parse(notation);
    for (const engine of [undefined, shippedEngine]) {
      const claims = claimsOf(marked.text, engine);
      const found = claims.flatMap(({ standing }) =>
        standing.map(({ value, cue }) => `${value}: ${marked.text.slice(...cue)}`),
      );
      expect(found).toEqual(wantedStandings(marked));
      const hales = claims.filter(({ source }) => source?.some((span) => marked.text.slice(...span).includes('Hale')));
      expect(hales.flatMap(({ standing }) => standing)).toEqual([]);
    }
  });

  it('make one claim of a sentence that attributes nothing', () => {
    const [claim, ...others] = claimsOf('Perhaps the lamp was broken, and the door may have been open.');
    expect(others).toEqual([]);
    expect(claim).toMatchObject({
      class: 'none',
      source: null,
      cue: [],
      content: [],
      quotation: null,
      sourcing: 'none',
      actor: null,
      mark: 'open',
    });
    expect(claim?.standing.length).toBe(2);
  });
});

describe('the rules', () => {
  it('have ids of their own that start with their value', () => {
    const ids = english.standingRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, value } of english.standingRules) expect(id.startsWith(`${value}.`)).toBe(true);
  });

  it('are refused where a pattern cannot be read', () => {
    const [rule] = english.standingRules;
    for (const pattern of ['', '<said to', '~ said', 'BE ANY', 'maybe? said']) {
      expect(() => indexRules({ ...english, standingRules: [{ ...rule!, patterns: [pattern] }] })).toThrow(/pattern/);
    }
  });
});
