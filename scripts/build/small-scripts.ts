import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Writes the background with the scripts of its languages, and the page script, once more, two parts in a hundred smaller than the bundler's minifier does. What
 * is read by a browser at every start and put into every page is worth the seconds; the pages of the extension are not.
 */
export function smallScripts(): Plugin {
  return {
    name: 'whence:small-scripts',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !/^(?:background|language-\w+|content-scripts\/page)\.js$/.test(chunk.fileName))
          continue;
        const compress = { passes: 4, inline: 1 };
        const { code } = await minify(chunk.code, { ecma: 2020, compress, mangle: { nth_identifier: NAMES } });
        if (code !== undefined) chunk.code = code;
      }
    },
  };
}

const LETTERS = 'etnraisoldcuhfmpgybwvkxAqSTOIMPECBNDLRjzFKUVWXYZHGJQ$_';

/**
 * Short names in one order for every build. By itself terser orders letters by how often this text has them, so that one other word, as in
 * the builds for tests, may rename everything, and nobody could see that they differ in that word alone.
 */
const NAMES = {
  get(nth: number): string {
    let [name, left] = [LETTERS[nth % LETTERS.length] ?? '', Math.floor(nth / LETTERS.length)];
    for (const all = `${LETTERS}0123456789`; left > 0; left = Math.floor(left / all.length)) {
      left--;
      name += all[left % all.length];
    }
    return name;
  },
};
