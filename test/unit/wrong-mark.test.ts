import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine';
import type { Correction } from '@/utils/model';
import { wrongMarkText } from '@/utils/wrong-mark';
import { parse } from './engine/notation';

const engine = createEngine();

/** What is copied of the first claim of a text. */
function reportOf(text: string, correction: Correction | null = null): ReadonlyMap<string, string> {
  const { claims, actors } = engine.read({ text, lang: 'en' });
  const claim = claims[0]!;
  const speaker = actors.find(({ id }) => id === claim.actor)?.name ?? null;
  const lines = wrongMarkText({
    claim,
    speaker,
    text,
    correction,
    degraded: undefined,
    engineVersion: engine.version,
    version: '0.1.0',
  }).split('\n');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]));
}

describe('a wrong mark as it is reported', () => {
  it('has the sentence, what was read of it, by what rule and by which engine', () => {
    const said = reportOf('The weather was fine.\nThe ministry said that the bridge was reportedly closed.');
    expect(said.get('Sentence')).toBe('The ministry said that the bridge was reportedly closed.');
    expect(said.get('Source')).toBe('The ministry');
    expect(said.get('Cue')).toBe('said');
    expect(said.get('Sourcing')).toBe('named');
    expect(said.get('Corrected')).toBe('nothing');
    expect(said.get('Engine')).toBe(engine.version);
    expect(said.get('Whence')).toBe('0.1.0');
  });

  it('has the sentence as a test has it, with brackets that nest', () => {
    const said = reportOf('Whether it was sabotage could not be confirmed, the ministry said on Monday.');
    const { text, marks } = parse(said.get('Read as')!);
    expect(text).toBe(said.get('Sentence'));
    expect(marks.map(({ label, span }) => `${label} ${text.slice(...span)}`)).toEqual(
      expect.arrayContaining(['S the ministry', 'C said', 'T:unconfirmed could not be confirmed']),
    );
  });

  it('leaves out a bracket that would cross another', () => {
    const text = 'Ann Hale said the gate was shut.';
    const [claim] = engine.read({ text, lang: 'en' }).claims;
    const crossing = { ...claim!, cue: [[5, 20]] as const };
    const rest = { speaker: null, text, correction: null, degraded: undefined, engineVersion: 'x', version: '1' };
    const line = wrongMarkText({ claim: crossing, ...rest }).split('\n')[1]!;
    expect(parse(line.slice('Read as: '.length)).text).toBe(text);
  });

  it('says what the reader said in its place', () => {
    const correction = { dismissed: true, speaker: 'Ann Hale', sourcing: 'media', standing: [] } as const;
    expect(reportOf('The ministry said that taxes would fall.', correction).get('Corrected')).toBe(
      'dismissed, speaker Ann Hale, sourcing media, standing none',
    );
  });

  it('is what the issue template asks for, line by line', () => {
    const template = readFileSync(new URL('../../.github/ISSUE_TEMPLATE/wrong-mark.yml', import.meta.url), 'utf8');
    for (const name of reportOf('The ministry said that taxes would fall.').keys())
      expect(template, name).toContain(`${name}: `);
  });
});
