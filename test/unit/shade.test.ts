import { describe, expect, it } from 'vitest';
import { contrastOf, over, shadeOf } from '@/utils/shade';

const shade = (grey: number, alpha = 1) => ({ grey: expect.closeTo(grey, 2), alpha: expect.closeTo(alpha, 3) });

describe('the shade of a computed colour', () => {
  it.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgb(119, 119, 119)', 0.467, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['rgb(0 0 0 / 50%)', 0, 0.5],
    // Of the same luminance as that grey: red is darker than it is bright.
    ['rgb(255, 0, 0)', 0.498, 1],
    ['color(srgb 1 1 1 / 0.25)', 1, 0.25],
    ['color(display-p3 0 0 0)', 0, 1],
    ['lab(53.585 0 0)', 0.5, 1],
    ['oklab(1 0 0 / 0.5)', 1, 0.5],
    ['oklch(0 none none)', 0, 1],
  ])('%s', (computed, grey, alpha) => {
    expect(shadeOf(computed)).toEqual(shade(grey, alpha));
  });

  it.each(['', 'red', 'rgb()', 'rgb(1, 2)', 'rgb(a, b, c)', 'url(x)', `rgb(${'1,'.repeat(9)})x`, 'var(--x)'])(
    'is not told of %j',
    (broken) => {
      expect(shadeOf(broken)).toBeNull();
    },
  );

  it('lies over another as paint does', () => {
    expect(over({ grey: 1, alpha: 0.1 }, 0)).toBeCloseTo(0.1);
    expect(over({ grey: 0.2, alpha: 1 }, 0.9)).toBeCloseTo(0.2);
  });
});

describe('contrast', () => {
  it('is 21 from black to white, 1 from like to like, and 4.5 from #767676 to white', () => {
    expect(contrastOf(0, 1)).toBeCloseTo(21);
    expect(contrastOf(0.4, 0.4)).toBe(1);
    expect(contrastOf(1, 0x76 / 255)).toBeCloseTo(4.54, 2);
  });
});
