import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine';
import { whenceMarks } from '@/utils/lesson/whence-marks';
import { WEIR } from './weir';

const reading = createEngine().read({ text: WEIR.text, blocks: WEIR.blocks, lang: WEIR.lang });
const words = (spans: readonly (readonly [number, number])[]) =>
  spans.map((span) => WEIR.text.slice(...span)).join(' … ');

describe('what Whence read, in the terms of a lesson', () => {
  const marks = whenceMarks(reading, 'likely').map(({ kind, standing, spans }) => [kind, standing, words(spans)]);

  it('has what is claimed, who says it, and what the text admits', () => {
    expect(marks).toContainEqual(['claim', null, 'the gates had failed twice']);
    expect(marks).toContainEqual(['source', null, 'Two officials']);
    expect(marks).toContainEqual(['standing', 'hearsay', 'reportedly']);
  });

  it('has nothing twice', () => {
    expect(new Set(marks.map(String)).size).toBe(marks.length);
  });

  it('is nothing where Whence does not read the language', () => {
    const none = createEngine().read({ text: 'De stuw blijft open, zei het hoofd van het bestuur.', lang: 'nl' });
    expect(whenceMarks(none, 'likely')).toEqual([]);
  });
});
