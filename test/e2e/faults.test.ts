import { describe, expect, it } from 'vitest';
import { FAULTS } from '@/scripts/faults/all';
import { holds, sayOutcome } from '@/scripts/faults/fault';
import { BROWSERS } from '../drive/browsers';

/** Those that start a browser anew each time are left to `npm run faults`. */
const TIMES = new Map([
  ['browser killed (SIGKILL)', 2],
  ['extension updated while pages write', 2],
]);
const AT_MOST = 10;
/** Writing until a disk is full takes half a minute. */
const LONG = new Set(['disk full']);

describe.each(BROWSERS)('what is kept in %s', (browser) => {
  it.each(FAULTS.filter(({ name }) => !LONG.has(name)))('outlasts: $name', async (fault) => {
    const outcome = await fault.run(browser, Math.min(fault.times, TIMES.get(fault.name) ?? AT_MOST));
    expect(holds(outcome), sayOutcome(fault.name, browser, outcome)).toBe(true);
  });
});
