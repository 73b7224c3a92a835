import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { MARKS } from '@/utils/model';
import { DARK_TO, GROUNDS, LIGHT_FROM } from '@/utils/page/ground';
import { contrastOf, shadeOf } from '@/utils/shade';
import { ciede2000, differenceSeen, VISIONS } from './colour-vision';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string) => readFileSync(`${ROOT}/${path}`, 'utf8');
const sheet = read('entrypoints/page.content/marks.css').replace(/\/\*[\s\S]*?\*\//g, '');
const tokens = read('components/tokens.css');
const [normal = '', forced = ''] = sheet.split('@media screen and (forced-colors: active)');

const LINES = [...MARKS, 'mine'] as const;
const LAYERS = [...LINES, 'cue', 'focus'];
const SETS = ['', '-dark', '-high', '-high-dark'];
const SUFFIXES = ['', '-high'].flatMap((set) =>
  GROUNDS.map((ground) => (ground === 'light' ? set : `${set}-${ground}`)),
);

/** What holds for a highlight: the declarations of every rule that names it, the later ones first. */
function styleOf(name: string, rules: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, selectors = '', body = ''] of rules.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selectors.split(',').some((one) => one.trim() === `::highlight(whence-${name})`)) continue;
    for (const [, property = '', value = ''] of body.matchAll(/([a-z-]+): ([^;]+);/g)) found.set(property, value);
  }
  return found;
}
const colourOf = (mark: string, set: string) => styleOf(mark + set, normal).get('text-decoration-color') ?? '';
const greyOf = (hex: string) => {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return shadeOf(`rgb(${r}, ${g}, ${b})`)?.grey ?? Number.NaN;
};
const lineOf = (mark: string, suffix: string) => {
  const style = styleOf(mark + suffix, normal);
  return `${style.get('text-decoration-style')} ${style.get('text-decoration-thickness')}`;
};
const PAIRS = LINES.flatMap((one, i) => LINES.slice(i + 1).map((other) => [one, other] as const));

describe('the styles of marks', () => {
  it.each(LINES)('draw %s in the colours of the tokens, light and dark', (name) => {
    const ofTokens = Array.from(tokens.matchAll(new RegExp(`--mark-${name}: (#[0-9a-f]{6});`, 'g')), ([, one]) => one);
    expect([colourOf(name, ''), colourOf(name, '-dark')]).toEqual(ofTokens);
  });

  it('give every mark a line of its own on every ground, so that colour is never the only difference', () => {
    for (const suffix of SUFFIXES) {
      const kinds = LINES.map((name) => lineOf(name, suffix).split(' ')[0]);
      expect(kinds).toEqual(['wavy', 'dotted', 'dashed', 'double', 'solid', 'solid']);
      expect(new Set(LINES.map((name) => lineOf(name, suffix))).size).toBe(LINES.length);
    }
  });

  it('draw thicker lines in high contrast', () => {
    for (const name of LINES) {
      const [quiet, high] = ['', '-high'].map((set) => Number.parseFloat(lineOf(name, set).split(' ')[1] ?? ''));
      expect(high).toBeGreaterThan(quiet ?? Number.NaN);
    }
  });

  it('stand out 3 to 1 on every ground that they are for, 4.5 to 1 in high contrast', () => {
    for (const set of SETS) {
      const grounds = set.endsWith('dark') ? [0, DARK_TO] : [LIGHT_FROM, 1];
      const least = set.includes('high') ? 4.5 : 3;
      for (const name of LINES) {
        for (const ground of grounds) {
          expect(contrastOf(greyOf(colourOf(name, set)), ground), `${name}${set}`).toBeGreaterThanOrEqual(least);
        }
      }
    }
  });

  it('are drawn as the words are where neither set of colours is seen well', () => {
    for (const name of LINES) for (const set of ['-mid', '-high-mid']) expect(colourOf(name, set)).toBe('currentColor');
  });

  it.each(Object.keys(VISIONS))('are told apart with %s', (vision) => {
    for (const set of SETS) {
      for (const [one, other] of PAIRS) {
        const seen = differenceSeen(colourOf(one, set), colourOf(other, set), vision);
        const [line, otherLine] = [lineOf(one, set), lineOf(other, set)].map((both) => both.split(' ')[0]);
        const least = line === otherLine ? 15 : set.includes('high') ? 4.5 : 7;
        expect(seen, `${one} and ${other}${set}: ${seen}`).toBeGreaterThanOrEqual(least);
      }
    }
  });

  it('are compared by a formula that agrees with its published cases', () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
    expect(ciede2000([50, 2.5, 0], [58, 24, 15])).toBeCloseTo(19.4535, 4);
    expect(ciede2000([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).toBeCloseTo(2.0373, 4);
  });

  it('name nothing on a page but our own highlights, on screens alone', () => {
    const named = new Set(Array.from(sheet.matchAll(/::highlight\(whence-([a-z-]+)\)/g), ([, name]) => name));
    expect([...named].sort()).toEqual(LAYERS.flatMap((layer) => SUFFIXES.map((suffix) => layer + suffix)).sort());
    for (const [, selectors = ''] of sheet.matchAll(/([^{}]+)\{[^{}]*\}/g))
      for (const selector of selectors.split(','))
        expect(selector.replace(/^\s*@media[^{]*/, '').trim()).toMatch(/^::highlight\(whence-[a-z-]+\)$/);
    // No rule stands outside of the two groups, and both are for screens.
    const outside = sheet.replace(/@media screen[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
    expect(outside.trim()).toBe('');
  });

  it('take the colours of the system where the reader forces them', () => {
    for (const suffix of SUFFIXES) {
      for (const name of LINES) {
        const style = styleOf(name + suffix, forced);
        expect(style.get('text-decoration-color')).toBe('CanvasText');
        expect(style.get('background-color')).toBe('transparent');
      }
      expect(styleOf(`focus${suffix}`, forced).get('background-color')).toBe('Highlight');
    }
  });

  it('are the only styles that the page script carries to a page', async () => {
    const { metafile } = await build({
      absWorkingDir: ROOT,
      entryPoints: ['entrypoints/page.content/index.ts'],
      bundle: true,
      write: false,
      metafile: true,
      outdir: 'out',
      packages: 'external',
      external: ['#i18n', '*?inline'],
      alias: { '@': ROOT },
      logLevel: 'error',
    });
    expect(Object.keys(metafile.inputs).filter((path) => path.endsWith('.css'))).toEqual([
      'entrypoints/page.content/marks.css',
    ]);
  });
});
