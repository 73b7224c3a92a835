import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, freePlace, GAP, LEAST_ROOM, type Size } from '@/components/card/free-place';

const WINDOW: Box = { left: 0, top: 0, right: 1000, bottom: 800 };
const CARD: Size = { width: 360, height: 300 };
const line = (left: number, top: number, right: number, height = 24): Box => ({
  left,
  top,
  right,
  bottom: top + height,
});
const boxOf = ({ x, y, room }: ReturnType<typeof freePlace>, { width, height }: Size): Box => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + Math.min(room, height),
});
const covers = (card: Box, one: Box) =>
  card.left < one.right && card.right > one.left && card.top < one.bottom && card.bottom > one.top;

describe('the place of a card', () => {
  it('is below the last line where there is room', () => {
    const lines = [line(400, 100, 700), line(200, 130, 500)];
    expect(freePlace(lines, WINDOW, CARD)).toEqual({ x: 200, y: 154 + GAP, room: 800 - GAP - 154 - GAP });
  });

  it('is above the first line where there is more room', () => {
    const lines = [line(200, 600, 700), line(200, 630, 500)];
    expect(freePlace(lines, WINDOW, CARD)).toMatchObject({ x: 200, y: 600 - GAP - 300 });
  });

  it('is at the side of words that are as tall as the window', () => {
    const lines = Array.from({ length: 26 }, (_, i) => line(100, 10 + i * 30, 500));
    expect(freePlace(lines, WINDOW, CARD)).toEqual({ x: 500 + GAP, y: 10, room: 800 - 2 * GAP });
  });

  it('is at the left where the words stand on the right', () => {
    const lines = Array.from({ length: 26 }, (_, i) => line(500, 10 + i * 30, 990));
    expect(freePlace(lines, WINDOW, CARD)).toMatchObject({ x: 500 - GAP - 360 });
  });

  it('is within the window at its edges', () => {
    expect(freePlace([line(940, 100, 1000)], WINDOW, CARD).x).toBe(1000 - GAP - 360);
    expect(freePlace([line(-50, 100, 40)], WINDOW, CARD).x).toBe(GAP);
  });

  it('is beside the lines that are seen, of words that are scrolled out in part', () => {
    const lines = Array.from({ length: 40 }, (_, i) => line(0, -1000 + i * 30, 1000));
    expect(freePlace(lines, WINDOW, CARD).y).toBe(170 + 24 + GAP);
  });

  it('finds the free column beside words that run over two of them', () => {
    const lines = [line(40, 700, 300), line(40, 740, 300), line(340, 20, 600), line(340, 50, 600)];
    const at = freePlace(lines, WINDOW, CARD);
    expect(lines.some((one) => covers(boxOf(at, CARD), one))).toBe(false);
    expect(at.room).toBeGreaterThanOrEqual(300);
  });

  it('is smaller than it wants to be before it covers anything', () => {
    const small = { ...WINDOW, right: 320, bottom: 400 };
    const at = freePlace([line(10, 60, 310), line(10, 90, 310), line(10, 120, 200)], small, {
      width: 304,
      height: 400,
    });
    expect(at).toEqual({ x: 8, y: 144 + GAP, room: 400 - GAP - 144 - GAP });
  });

  it('covers the last lines alone where the words leave no place at all', () => {
    const small = { ...WINDOW, right: 320, bottom: 256 };
    const lines = Array.from({ length: 10 }, (_, i) => line(10, 5 + i * 26, 310));
    expect(freePlace(lines, small, { width: 304, height: 400 })).toEqual({
      x: 8,
      y: 256 - GAP - LEAST_ROOM,
      room: LEAST_ROOM,
    });
  });

  it('goes out of the window with its words', () => {
    expect(freePlace([line(100, -300, 300)], WINDOW, CARD).y).toBe(-276 + GAP);
    expect(freePlace([line(100, 900, 300)], WINDOW, CARD).y).toBe(900 - GAP - 300);
    expect(freePlace([], WINDOW, CARD)).toMatchObject({ x: GAP });
  });

  it('covers no line, in any window, as long as there is a place for a card of the least size', () => {
    const lines = fc.array(
      fc.record({
        left: fc.integer({ min: -50, max: 900 }),
        top: fc.integer({ min: -200, max: 900 }),
        width: fc.integer({ min: 1, max: 900 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    const sizes = fc.record({
      width: fc.integer({ min: 320, max: 1400 }),
      height: fc.integer({ min: 200, max: 1000 }),
    });
    fc.assert(
      fc.property(lines, sizes, fc.integer({ min: 60, max: 480 }), (made, size, height) => {
        const window = { left: 0, top: 0, right: size.width, bottom: size.height };
        const all = made.map(({ left, top, width }) => line(left, top, left + width));
        const card = { width: Math.min(360, size.width - 16), height };
        const at = freePlace(all, window, card);
        const own = boxOf(at, card);
        const seen = all.filter((one) => covers(window, one));
        if (seen.length === 0) return;
        expect(own.left).toBeGreaterThanOrEqual(0);
        expect(own.right).toBeLessThanOrEqual(size.width);
        expect(own.top).toBeGreaterThanOrEqual(0);
        expect(own.bottom).toBeLessThanOrEqual(size.height);
        if (seen.some((one) => covers(own, one))) {
          // Then there is no free place over the whole width either, above, below or between.
          const edges = [GAP, ...seen.flatMap(({ top, bottom }) => [bottom + GAP, top - GAP]), size.height - GAP];
          const rooms = edges
            .flatMap((a) => edges.map((b) => [a, b] as const))
            .filter(([a, b]) => b - a >= Math.min(LEAST_ROOM, height));
          const free = rooms.filter(([a, b]) => !seen.some(({ top, bottom }) => top - GAP < b && bottom + GAP > a));
          expect(free).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
