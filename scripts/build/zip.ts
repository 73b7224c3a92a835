/** `npm run zip [-- --mode sync] [--rebuild]`: what the stores of Chrome and Firefox take, into `.output/`. */
import { statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { zip } from 'wxt';
import { modeOf } from './modes';
import { rebuild } from './rebuild';
import { SOURCES } from './sources';
import { EXPLAINED, lintForStore } from './store-lint';
import { filesOfZip, zipOfFiles } from './zip-files';

const HELP = `npm run zip [-- --mode sync] [--rebuild]

Builds Whence for both browsers and writes into .output/ a zip for each store and one of the sources, for the reviewers of Firefox's.
Fails where the lint of Firefox's store finds anything that is not explained, or a zip is too large. --rebuild also does as reviewers
do: unpacks the sources in an empty folder, "npm ci", builds, and compares with the zip, byte for byte.
`;
const SOURCES_ENDING = '-sources.zip';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Bytes. What a reader downloads; the sources are for reviewers alone. */
const LARGEST = 1_500_000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      mode: { type: 'string', short: 'm', default: 'production' },
      rebuild: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const { mode } = values;
  if (modeOf(mode).forTests || mode === 'development') throw new Error(`No reader gets the build "${mode}".`);
  const suffix = mode === 'production' ? '' : `-${mode}`;
  const made: string[] = [];
  for (const browser of ['chrome', 'firefox']) {
    const zips = await zip({
      root: ROOT,
      browser,
      mode,
      manifestVersion: 3,
      zip: {
        artifactTemplate: `{{name}}-{{version}}-{{browser}}${suffix}.zip`,
        sourcesTemplate: `{{name}}-{{version}}${SOURCES_ENDING}`,
        excludeSources: ['**'],
        includeSources: [...SOURCES],
      },
    });
    // As they were made they tell when, so that nobody could make the same ones.
    for (const path of zips) writeFileSync(path, await zipOfFiles(await filesOfZip(path)));
    made.push(...zips);
  }

  const wrong = lintForStore(join(ROOT, '.output', `firefox-mv3${suffix}`));
  if (wrong.length > 0) throw new Error(`The lint of Firefox's store finds:\n  ${wrong.join('\n  ')}`);
  console.log(
    `The lint of Firefox's store finds nothing but ${EXPLAINED.length} sorts of warnings that are explained.`,
  );

  for (const path of made.filter((one) => !one.endsWith(SOURCES_ENDING) && statSync(one).size > LARGEST))
    throw new Error(`${basename(path)} has ${statSync(path).size} bytes, and may have ${LARGEST}.`);

  if (!values.rebuild) return;
  const named = (ending: string) => made.find((path) => path.endsWith(ending)) ?? '';
  const other = await rebuild(named(SOURCES_ENDING), named(`-firefox${suffix}.zip`), mode);
  if (other.length > 0) throw new Error(`Built from the zip of the sources, these differ:\n  ${other.join('\n  ')}`);
  console.log('Built from the zip of the sources alone: the same as the zip for Firefox, byte for byte.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
