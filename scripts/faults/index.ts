/** `npm run faults [-- --times N] [--only WORDS] [--browser NAME]`: what goes wrong, and what is there afterwards. */
import { parseArgs } from 'node:util';
import { BROWSERS } from '../browsers/find';
import { FAULTS } from './all';
import { holds, sayOutcome } from './fault';

const HELP = `usage: faults [--times N] [--only WORDS] [--browser chromium|firefox]

Brings about what costs readers their notes, in both browsers, and counts what was acknowledged and what is there after.
Needs "npm run build:e2e". --times: as often at most; --only: faults with these words in their name.
`;

async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      times: { type: 'string' },
      only: { type: 'string', default: '' },
      browser: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const most = Number(values.times ?? Number.POSITIVE_INFINITY);
  let [passed, failed] = [0, 0];
  for (const fault of FAULTS.filter(({ name }) => name.includes(values.only))) {
    for (const browser of BROWSERS.filter((name) => values.browser === undefined || name === values.browser)) {
      const why = fault.impossible?.(browser) ?? null;
      if (why !== null) {
        console.log(`not run  ${browser}, ${fault.name}: ${why}`);
        continue;
      }
      try {
        const outcome = await fault.run(browser, Math.min(most, fault.times));
        console.log(sayOutcome(fault.name, browser, outcome));
        if (holds(outcome)) passed++;
        else failed++;
      } catch (error) {
        console.log(`FAILED  ${browser}, ${fault.name}: ${error instanceof Error ? error.message : String(error)}`);
        failed++;
      }
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
