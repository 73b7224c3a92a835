import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INKS, PAPER } from '@/components/voices/picture-inks';
import { MARKS } from '@/utils/model';
import { placeMarks, placeOn, ringAt, shapeOf, tickAt } from '@/utils/voice-shapes';
import type { VoiceMark } from '@/utils/voices';

const mark = (start: number, end: number, answered = true): VoiceMark => ({
  claimId: `${start}`,
  mark: 'named',
  span: [start, end],
  answered,
});

describe('the shapes of the map of voices', () => {
  it('stand where their words stand, as wide as they are long', () => {
    expect(placeMarks([mark(250, 500)], 1000, 400)).toMatchObject([{ x: 100, width: 100 }]);
    expect(placeOn(500, 1000, 400)).toBe(200);
  });

  it('stay wide enough to be told apart, and within the line', () => {
    const [last] = placeMarks([mark(999, 1000)], 1000, 400);
    expect(last!.width).toBeGreaterThanOrEqual(10);
    expect(last!.x + last!.width).toBeLessThanOrEqual(400);
    const [wide] = placeMarks([mark(0, 1000)], 1000, 4);
    expect(wide).toMatchObject({ x: 0, width: 4 });
  });

  it('give a ring its place but no length', () => {
    const [short, long] = placeMarks([mark(0, 10, false), mark(0, 900, false)], 1000, 400);
    expect(short!.width).toBe(long!.width);
  });

  it('differ for every mark, whatever the colour', () => {
    const paths = [...MARKS.map((one) => shapeOf(one, 0, 40)), ringAt(20), tickAt(20)];
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^(?:M[-\d. ]+(?:[hvaLl][-\d. ]+)+z?)+$/);
    for (const one of MARKS) expect(shapeOf(one, 0, 8), one).not.toBe('');
  });

  it('have the light colours of the other screens in a picture', () => {
    const tokens = readFileSync(new URL('../../../components/tokens.css', import.meta.url), 'utf8').split('@media')[0];
    const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens ?? '')?.[1];
    for (const one of MARKS) expect(INKS[one]).toBe(token(`mark-${one}`));
    expect([INKS.soft, INKS.rule, PAPER.ground, PAPER.ink]).toEqual(
      ['ink-soft', 'rule', 'paper', 'ink'].map((name) => token(name)),
    );
  });
});
