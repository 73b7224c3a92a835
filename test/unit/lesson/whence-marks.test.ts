import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from '@/test/architecture/source';
import { shippedEngine as engine } from '@/test/unit/engine/shipped';
import { whenceReading } from '@/utils/lesson/whence-marks';
import { WEIR } from './weir';

const LOW_WATER = readFileSync(`${ROOT}/utils/lesson/low-water.txt`, 'utf8');
const DUTCH =
  'De stuw blijft de hele winter open, zei het hoofd van het bestuur van het water, die de sleutels van alle poorten heeft en die nooit aan de pers geeft. Niemand heeft ons verteld dat de pompen zijn verkocht, zei zij.';
const marksOf = (text: string) =>
  whenceReading(engine.read({ text, lang: 'en' }), 'likely').marks.map(({ kind, standing, spans, why }) => ({
    said: [kind, standing, spans.map((span) => text.slice(...span)).join(' … ')],
    why: why.map(({ key }) => key),
  }));

describe('what Whence read, in the terms of a lesson', () => {
  const marks = marksOf(WEIR.text).map(({ said }) => said);

  it('has what is claimed, who says it, and what the text admits', () => {
    expect(marks).toContainEqual(['claim', null, 'the gates had failed twice']);
    expect(marks).toContainEqual(['source', null, 'Two officials']);
    expect(marks).toContainEqual(['standing', 'hearsay', 'reportedly']);
  });

  it('has nothing twice', () => {
    expect(new Set(marks.map(String)).size).toBe(marks.length);
  });

  it('says of each mark why it is there, of hearsay from nobody by the words that pass it on', () => {
    const found = marksOf(LOW_WATER);
    expect(found.length).toBeGreaterThan(30);
    for (const { said, why } of found) expect(why.length, said.join(' ')).toBeGreaterThan(0);
    const [pumps] = found.filter(({ said }) => String(said[2]).startsWith('Both pumps'));
    expect([pumps?.said[0], pumps?.why]).toEqual(['claim', ['reason.standing.hearsay.adverb']]);
  });

  it('gives a standing its own reason alone', () => {
    const denied = marksOf(LOW_WATER).find(({ said }) => said[1] === 'disputed');
    expect(denied?.why).toEqual(['reason.standing.disputed.denied']);
  });

  it('is nobody’s where Whence does not read the language', () => {
    const none = whenceReading(engine.read({ text: DUTCH, lang: 'nl' }), 'likely');
    expect(none).toEqual({ marks: [], unread: [], degraded: 'language-not-supported' });
  });

  it('names the paragraphs that it passed over', () => {
    const text = `${WEIR.text}\n${DUTCH}\n${WEIR.text}`;
    const { unread, degraded } = whenceReading(engine.read({ text, lang: 'en' }), 'likely');
    expect([unread.map((span) => text.slice(...span)), degraded]).toEqual([[DUTCH], null]);
  });
});
