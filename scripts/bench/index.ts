/** `npm run bench [-- sizes|engine|page ...]`: the figures of docs/performance.md, measured on this machine. */
import { benchEngine } from './engine';
import { benchPage } from './page';
import { benchSizes } from './sizes';

const BENCHES = new Map<string, () => Promise<void>>([
  ['sizes', benchSizes],
  ['engine', benchEngine],
  ['page', benchPage],
]);

async function main(wanted: readonly string[]): Promise<void> {
  const names = wanted.length > 0 ? wanted : [...BENCHES.keys()];
  for (const name of names) {
    const bench = BENCHES.get(name);
    if (bench === undefined) throw new Error(`No bench "${name}": there are ${[...BENCHES.keys()].join(', ')}.`);
    console.log(`\n# ${name}`);
    await bench();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
