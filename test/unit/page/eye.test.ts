import { describe, expect, it } from 'vitest';
import { type Lines, nearestTo } from '@/utils/page/eye';

const at = (eye: number, lines: readonly Lines[]) => nearestTo(eye, lines.length, (i) => lines[i] as Lines);
const line = (top: number, bottom = top + 20): Lines => ({ top, bottom });
const GONE: Lines = { top: Number.NaN, bottom: Number.NaN };

describe('the claim at the reader’s eye', () => {
  const lines = [line(-400), line(100, 180), line(300), line(900)];

  it.each([
    [120, 1],
    [180, 1],
    [230, 1],
    [260, 2],
    [310, 2],
    [600, 2],
    [620, 3],
    [2_000, 3],
    [-1_000, 0],
  ])('is, for an eye at %i, the one there or the nearest: %i', (eye, index) => {
    expect(at(eye, lines)).toBe(index);
  });

  it('is none where there are none', () => {
    expect(at(100, [])).toBe(-1);
  });

  it('is the last that begins on the line of several', () => {
    expect(at(305, [line(300), line(300), line(300), line(500)])).toBe(2);
  });

  it('is found though some are not drawn', () => {
    expect(at(310, [line(100), GONE, line(300), line(900)])).toBe(2);
    expect(at(310, [GONE, GONE])).toBe(1);
  });

  it('looks at few of many', () => {
    let looks = 0;
    const index = nearestTo(5_000, 100_000, (i) => {
      looks += 1;
      return line(i);
    });
    expect(index).toBe(5_000);
    expect(looks).toBeLessThan(25);
  });
});
