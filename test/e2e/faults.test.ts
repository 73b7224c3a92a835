import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULTS } from '@/scripts/faults/all';
import { holds, sayOutcome } from '@/scripts/faults/fault';
import { BROWSERS, type Driven } from '../drive/browsers';
import { openWhence } from './whence';

const AT_MOST = 10;
/** Starting a browser anew each time takes most of the minute that all of these may. */
const FEWER = new Map([
  ['browser killed (SIGKILL)', 1],
  ['a log torn by a kill', 2],
  ['extension updated while pages write', 2],
]);

describe.each(BROWSERS)('what is kept in %s', (name) => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await openWhence(name, { alone: true });
  });
  afterAll(() => driven?.close());

  const here = FAULTS.filter(({ isLong, impossible }) => !isLong && !impossible?.(name));
  it.each(here)('outlasts: $name', async (fault) => {
    const outcome = await fault.run(name, Math.min(fault.times, FEWER.get(fault.name) ?? AT_MOST), driven);
    expect(holds(outcome), sayOutcome(fault.name, name, outcome)).toBe(true);
  });
});
