import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Writes the background and the page script once more, two parts in a hundred smaller than the bundler's minifier does. What
 * is read by a browser at every start and put into every page is worth the seconds; the pages of the extension are not.
 */
export function smallScripts(): Plugin {
  return {
    name: 'whence:small-scripts',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !/^(?:background|content-scripts\/page)\.js$/.test(chunk.fileName)) continue;
        const { code } = await minify(chunk.code, { ecma: 2020, compress: { passes: 4, inline: 1 } });
        if (code !== undefined) chunk.code = code;
      }
    },
  };
}
