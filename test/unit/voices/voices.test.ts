import { describe, expect, it } from 'vitest';
import { cpuMs } from '@/scripts/bench/cpu';
import { shownReading } from '@/utils/corrected';
import type { Actor, Claim, Reading, Sourcing, Span } from '@/utils/model';
import { firstClaim, lastClaim, type VoiceMap, voicesOf } from '@/utils/voices';
import { READING, TEXT } from '../components/harbour';

const CHOICES = { sureness: 'likely', interpretation: false } as const;
const mapOf = (reading: Pick<Reading, 'claims' | 'actors'>, text: string) =>
  voicesOf(shownReading(reading, []), text, CHOICES);

/** A text of one-sentence claims: `who` says ten units each, in this order. */
function madeOf(speakers: readonly string[], sourcing: Sourcing = 'named') {
  const text = speakers.map((who) => `${who} said it.`.padEnd(20, ' ')).join('');
  const claims = speakers.map((who, index): Claim => {
    const at = index * 20;
    return {
      id: `c${index}`,
      sentence: [at, at + 20],
      source: [[at, at + who.length]],
      cue: [[at + who.length + 1, at + who.length + 5]],
      content: [[at + 8, at + 18]],
      class: 'said',
      quotation: 'indirect',
      sourcing,
      standing: [],
      mark: sourcing === 'named' ? 'named' : 'unnamed',
      confidence: 0.9,
      actor: who,
      why: [],
    };
  });
  const actors = [...new Set(speakers)].map((id): Actor => {
    const mentions: Span[] = [[text.indexOf(id), text.indexOf(id) + id.length]];
    return { id, name: id, kind: 'person', named: true, aliases: [], mentions };
  });
  return { text, reading: { claims, actors } };
}

const names = ({ voices }: VoiceMap) => voices.map(({ kind, name }) => (kind === 'actor' ? name : kind));

describe('the map of voices', () => {
  it('has a row for each source, most claims first, then nobody and the article itself', () => {
    const map = mapOf(READING, TEXT);
    expect(map.voices[0]).toMatchObject({ name: 'Mara Ilves', claims: 3, sources: 1 });
    const counts = map.voices.filter(({ kind }) => kind === 'actor').map(({ claims }) => claims);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(names(map).slice(-2)).toEqual(['nobody', 'article']);
    const shown = READING.claims.filter(({ mark }) => mark !== null).map(({ id }) => id);
    expect(map.voices.flatMap(({ marks }) => marks.map(({ claimId }) => claimId)).sort()).toEqual(shown.sort());
  });

  it('says who speaks first, longest and last', () => {
    const { text, reading } = madeOf(['Ann', 'Weil', 'Weil', 'Moss']);
    const map = mapOf(reading, text);
    expect([map.first?.name, map.longest?.name, map.last?.name]).toEqual(['Ann', 'Weil', 'Moss']);
    expect(map.longest?.share).toBeCloseTo(20 / 80);
    expect(firstClaim(map.voices[0]!)).toBe(28);
    expect(lastClaim(map.voices[0]!)).toBe(58);
  });

  it('says who was asked and gave no answer, with a mark that is no claim', () => {
    const { text, reading } = madeOf(['Ann', 'Weil']);
    const [first, second] = reading.claims;
    const cue: Span = [second!.content[0]![0], second!.content[0]![1]];
    const silent: Claim = {
      ...second!,
      mark: 'contested',
      standing: [{ value: 'unconfirmed', cue, rule: 'unconfirmed.no-comment' }],
    };
    const map = mapOf({ ...reading, claims: [first!, silent] }, text);
    expect(map.silent.map(({ name }) => name)).toEqual(['Weil']);
    expect(map.voices[1]).toMatchObject({ name: 'Weil', claims: 0, share: 0, marks: [{ answered: false, span: cue }] });
    expect(map.last?.name).toBe('Ann');
  });

  it('names by the words of the text whom the engine does not know', () => {
    const text = 'The ferry is late, and the captain, Ola Weil, did not respond.';
    const at = text.indexOf('did not respond');
    const claim: Claim = {
      ...madeOf(['Ann']).reading.claims[0]!,
      sentence: [0, text.length],
      source: null,
      cue: [],
      content: [],
      class: 'none',
      sourcing: 'none',
      actor: null,
      mark: 'contested',
      standing: [{ value: 'unconfirmed', cue: [at, at + 15], rule: 'unconfirmed.no-comment' }],
    };
    expect(mapOf({ claims: [claim], actors: [] }, text).silent[0]).toMatchObject({ name: 'Ola Weil', claims: 0 });
  });

  it('puts many unnamed sources together and few not', () => {
    const few = madeOf(['some', 'others'], 'vague');
    expect(names(mapOf(few.reading, few.text))).toEqual(['some', 'others']);
    const many = madeOf(['some', 'others', 'aides', 'locals'], 'unnamed');
    const map = mapOf(many.reading, many.text);
    expect(names(map)).toEqual(['unnamed']);
    expect(map.voices[0]).toMatchObject({ sources: 4, claims: 4 });
    expect(map.first?.name).toBe('some');
  });

  it('has at most twenty rows, and loses no claim by it', () => {
    const { text, reading } = madeOf(Array.from({ length: 60 }, (_, i) => `P${i % 30}`));
    const map = mapOf(reading, text);
    expect(map.voices).toHaveLength(20);
    expect(map.voices.at(-1)).toMatchObject({ kind: 'others', sources: 11, claims: 22 });
    expect(map.voices.reduce((sum, { marks }) => sum + marks.length, 0)).toBe(60);
  });

  it('leaves out what is listed as less sure, and counts it', () => {
    const { text, reading } = madeOf(['Ann', 'Weil']);
    const claims = reading.claims.map((claim, i) => ({ ...claim, confidence: i === 0 ? 0.9 : 0.2 }));
    const map = mapOf({ ...reading, claims }, text);
    expect(names(map)).toEqual(['Ann']);
    expect(map.lessSure).toBe(1);
  });

  it('follows what the reader corrected and dismissed', () => {
    const { text, reading } = madeOf(['Ann', 'Weil']);
    const correction = { dismissed: false, speaker: 'Ola Moss', sourcing: null, standing: null };
    const dismissed = { dismissed: true, speaker: null, sourcing: null, standing: null };
    const shown = shownReading(reading, [
      { claimId: 'c0', correction },
      { claimId: 'c1', correction: dismissed },
    ]);
    expect(names(voicesOf(shown, text, CHOICES))).toEqual(['Ola Moss']);
  });

  it('has nothing to show where nobody speaks, and bears an empty text', () => {
    expect(mapOf({ claims: [], actors: [] }, '')).toMatchObject({ voices: [], first: null, last: null, silent: [] });
  });

  it('maps 5,000 claims of 5,000 names without taking long', () => {
    const { text, reading } = madeOf(Array.from({ length: 5_000 }, (_, i) => `P${i}`));
    const took = cpuMs(() => expect(mapOf(reading, text).voices).toHaveLength(20));
    expect(took).toBeLessThan(10_000);
  });
});
