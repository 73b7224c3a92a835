import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { MARKS } from '@/utils/model';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string) => readFileSync(`${ROOT}/${path}`, 'utf8');
const marks = read('entrypoints/page.content/marks.css').replace(/\/\*[\s\S]*?\*\//g, '');
const tokens = read('components/tokens.css');

const rule = (name: string) => new RegExp(`^::highlight\\(whence-${name}\\) \\{([^}]*)\\}`, 'm').exec(marks)?.[1] ?? '';
const token = (name: string) =>
  Array.from(tokens.matchAll(new RegExp(`--mark-${name}: (#[0-9a-f]{6});`, 'g')), ([, colour]) => colour);

describe('the styles of marks', () => {
  it.each([...MARKS, 'mine'])('draw %s in the colours of the tokens, light and dark', (name) => {
    const [, light, dark] = /color-mix\(in srgb, light-dark\((#\w+), (#\w+)\)/.exec(rule(name)) ?? [];
    expect([light, dark]).toEqual(token(name));
  });

  it('give every mark a line of its own, so that colour is never the only difference', () => {
    const lines = [...MARKS, 'mine'].map((name) => {
      const style = /text-decoration-style: (\w+)/.exec(rule(name))?.[1];
      return style === 'solid' ? `${style} ${/text-decoration-thickness: (\S+);/.exec(rule(name))?.[1]}` : style;
    });
    expect(lines).toEqual(['wavy', 'dotted', 'dashed', 'double', 'solid 1px', 'solid 3px']);
  });

  it('name nothing on a page but our own highlights', () => {
    const selectors = Array.from(marks.matchAll(/([^{}]+)\{/g), ([, selector = '']) =>
      selector.split(',').map((one) => one.trim()),
    ).flat();
    for (const selector of selectors) expect(selector).toMatch(/^(?:@media .*|::highlight\(whence-[a-z]+\))$/);
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
