/** `npm run fuzz [-- NAME…]`: tries every boundary with whatever may come over it, and says what does not hold. */
import { parseArgs } from 'node:util';
import { BOUNDARIES } from './all';
import { tryBoundary } from './run';

const HELP = `usage: fuzz [NAME…] [--runs N] [--seed N] [--path PATH]

Tries what must hold at every boundary with whatever may come over it, 10,000 times each, or fewer where one try takes
long. NAME: these boundaries alone; NAME/3: the third claim of one. --seed: the same inputs again; --path: with a seed and
one claim, the input that a failure named. Those in a browser need "npm run build:e2e". Boundaries:
${BOUNDARIES.map(({ name, what }) => `  ${name.padEnd(10)} ${what}`).join('\n')}
`;

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '10000' },
      seed: { type: 'string' },
      path: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs wants a number, not ${values.runs}.`);
  const seed = values.seed === undefined ? Date.now() | 0 : Number(values.seed);
  const wanted = { runs, seed, withTimed: true, ...(values.path === undefined ? {} : { path: values.path }) };
  const names = positionals.length > 0 ? positionals : BOUNDARIES.map(({ name }) => name);
  console.log(`seed ${seed}\n${row('boundary', 'runs', 'seconds', 'failures')}`);
  let failed = 0;
  for (const name of names) {
    const [which, only] = name.split('/');
    const boundary = BOUNDARIES.find((one) => one.name === which);
    if (boundary === undefined) throw new Error(`There is no boundary ${which}.\n\n${HELP}`);
    const outcome = await tryBoundary(boundary, { ...wanted, ...(only === undefined ? {} : { only: Number(only) }) });
    failed += outcome.failures.length;
    console.log(row(name, String(outcome.runs), outcome.seconds.toFixed(1), String(outcome.failures.length)));
    for (const failure of outcome.failures) console.log(failure);
  }
  process.exitCode = failed === 0 ? 0 : 1;
}

function row(name: string, ...figures: readonly string[]): string {
  return name.padEnd(12) + figures.map((figure) => figure.padStart(10)).join('');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
