import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { printFigures } from './figures';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));

/** Gzip sizes of what is shipped. Throws where nothing is built. */
export async function benchSizes(): Promise<void> {
  for (const browser of ['chrome-mv3', 'firefox-mv3']) {
    const folder = join(OUTPUT, browser);
    if (!existsSync(folder)) throw new Error('Nothing is built: run "npm run build" first.');
    const kb = (...files: readonly string[]) =>
      files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1000;
    console.log(browser);
    printFigures([
      {
        name: 'content script',
        value: kb('content-scripts/page.js', 'content-scripts/page.css'),
        unit: 'kB gzip',
        target: { most: 60 },
      },
      { name: 'gate', value: kb('content-scripts/gate.js'), unit: 'kB gzip', target: { most: 3 } },
      { name: 'background', value: kb('background.js'), unit: 'kB gzip', target: { most: 150 } },
      { name: 'German, where a text needs it', value: kb('language-de.js'), unit: 'kB gzip', target: { most: 40 } },
      { name: 'everything', value: kb(...filesIn(folder)), unit: 'kB gzip', target: { most: 1500 } },
    ]);
  }
}

function filesIn(folder: string, path = ''): readonly string[] {
  return readdirSync(join(folder, path)).flatMap((name) => {
    const file = join(path, name);
    return statSync(join(folder, file)).isDirectory() ? filesIn(folder, file) : [file];
  });
}
