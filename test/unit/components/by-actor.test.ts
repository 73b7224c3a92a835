import { describe, expect, it } from 'vitest';
import { byActor } from '@/components/parts/by-actor';
import { countClaims } from '@/utils/claim-counts';
import { shownReading } from '@/utils/corrected';
import type { Claim, Reading } from '@/utils/model';
import type { Counting } from '@/utils/settings';
import { claimWith, READING, TEXT } from './harbour';

function outline(reading: Reading, choices: Counting = LIKELY): string[] {
  return byActor(reading, TEXT, choices).map((group) => {
    const name = 'actor' in group ? group.actor.name : group.kind;
    return `${name} ${group.claims.length}`;
  });
}

const LIKELY = { sureness: 'likely', interpretation: false } as const;
const SURE = { ...LIKELY, sureness: 'sure' } as const;

const only = (...claims: Claim[]): Reading => ({ ...READING, claims });

describe('the list of who says what', () => {
  it('puts those with most claims first and what has no source after them', () => {
    expect(outline(READING)).toEqual([
      'Mara Ilves 3',
      'The harbour board 2',
      'Oster Marine 1',
      'The Arven Courier 1',
      'not-named 3',
      'nobody 2',
      'own-voice 3',
      'other 1',
    ]);
  });

  it('keeps the claims of a source in the order of the article, whatever order they come in', () => {
    const reversed = { ...READING, claims: READING.claims.toReversed() };
    const [first] = byActor(reversed, TEXT, LIKELY);
    const starts = first?.claims.map(({ sentence }) => sentence[0]) ?? [];
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(outline(reversed)).toEqual(outline(READING));
  });

  it('lists every claim that has a mark exactly once', () => {
    const listed = byActor(READING, TEXT, LIKELY).flatMap(({ claims }) => claims.map(({ id }) => id));
    const marked = READING.claims.filter(({ mark }) => mark !== null).map(({ id }) => id);
    expect(listed.toSorted()).toEqual(marked.toSorted());
  });

  it('puts last what is not marked because it is less sure, whoever says it, and loses nothing', () => {
    const unsure = { ...claimWith('ninth time'), confidence: 0.6 };
    const reading = only(...READING.claims.map((claim) => (claim.id === unsure.id ? unsure : claim)));
    expect(outline(reading)).toEqual(outline(READING));
    const groups = outline(reading, SURE);
    expect(groups).toContain('Mara Ilves 2');
    expect(groups.at(-1)).toBe('less-sure 1');
    expect(byActor(reading, TEXT, SURE).flatMap(({ claims }) => claims)).toHaveLength(READING.claims.length);
  });

  it('keeps apart a wish that is less sure as well, unless the article puts it in doubt', () => {
    const wish = { ...claimWith('backed'), confidence: 0.6 };
    expect(outline(only(wish))).toEqual(['other 1']);
    expect(outline(only(wish), SURE)).toEqual(['less-sure 1']);
    const disputed = { value: 'disputed', cue: [0, 1], rule: 'r' } as const;
    expect(outline(only({ ...wish, standing: [disputed], mark: 'contested' }), SURE)).toEqual(['other 1']);
  });

  it('leaves with its speaker a claim whose doubt is marked, however unsure the reading is', () => {
    expect(outline(only({ ...claimWith('denied'), confidence: 0.1 }), SURE)).toEqual(['Oster Marine 1']);
  });

  it('puts what the reader dismissed after everything else, and what they corrected with the speaker they name', () => {
    const correction = { dismissed: false, speaker: null, sourcing: null, standing: null };
    const kept = [
      { claimId: claimWith('ninth time').id, correction: { ...correction, dismissed: true } },
      { claimId: claimWith('Two engineers').id, correction: { ...correction, speaker: 'A. Stolz', sourcing: 'named' } },
    ] as const;
    const groups = byActor(shownReading(READING, kept), TEXT, LIKELY);
    expect(groups.at(-1)).toMatchObject({ kind: 'dismissed', claims: [{ id: kept[0].claimId }] });
    expect(groups.find((group) => 'actor' in group && group.actor.name === 'A. Stolz')?.claims).toHaveLength(1);
    expect(groups.flatMap(({ claims }) => claims)).toHaveLength(READING.claims.length);
    expect(countClaims(shownReading(READING, kept), LIKELY).said).toBe(countClaims(READING, LIKELY).said - 1);
  });

  it('has a place for what the reader corrected so that no mark is left, so that they can take it back', () => {
    const { id } = claimWith('remains unclear');
    const correction = { dismissed: false, speaker: null, sourcing: null, standing: [] };
    const shown = shownReading(READING, [{ claimId: id, correction }]);
    expect(byActor(shown, TEXT, LIKELY).at(-1)).toMatchObject({ kind: 'corrected', claims: [{ id, mark: null }] });
    expect(byActor(shown, TEXT, LIKELY).flatMap(({ claims }) => claims)).toHaveLength(READING.claims.length);
  });

  it('leaves out a sentence that has nothing to show', () => {
    expect(byActor(only({ ...claimWith('remains unclear'), mark: null }), TEXT, LIKELY)).toEqual([]);
  });

  it('names a source by the words of the article where the engine made no actor of it', () => {
    expect(outline(only({ ...claimWith('denied'), actor: null }))).toEqual(['The firm, Oster Marine 1']);
    expect(outline(only({ ...claimWith('denied'), actor: 'gone' }))).toEqual(['The firm, Oster Marine 1']);
  });

  it('is not misled by an actor whose id is a word of the language', () => {
    const claim = { ...claimWith('denied'), actor: 'constructor' };
    expect(outline(only(claim))).toEqual(['The firm, Oster Marine 1']);
  });

  it('has no group at all for a reading without claims', () => {
    expect(byActor(only(), TEXT, LIKELY)).toEqual([]);
  });
});
