import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';

// Words are a matter of the build; here a message is its name.
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => (key === 'extLanguage' ? 'en' : key) } }));
vi.stubGlobal('navigator', { languages: ['en'] });

const { phaseOf } = await import('@/components/sync/phase');
const { fieldOf, isPassing, sayTrouble, TROUBLES, troubleOf } = await import('@/components/sync/trouble');
const { sayDistance } = await import('@/components/sync/ago');
const { needsReader, SyncError } = await import('@/utils/services/sync/errors');
const { NEVER_SYNCED } = await import('@/utils/store/sync/account');

const WORDS = readFileSync(fileURLToPath(new URL('../../../locales/en.yml', import.meta.url)), 'utf8');

describe('what is wrong with sync', () => {
  it('has words for every code of sync and for what the store adds', () => {
    expect(TROUBLES).toEqual(expect.arrayContaining(['password', 'storage-full', 'failed']));
    for (const trouble of TROUBLES) {
      const name = sayTrouble(trouble).replace('sync.trouble.', '');
      expect(WORDS, name).toMatch(new RegExp(`^ {4}${name}: \\S`, 'm'));
    }
  });

  it('passes by itself where sync tries again by itself', () => {
    const passing = ['unreachable', 'slow', 'busy', 'full', 'too-large', 'strange', 'storage-full', 'failed'];
    expect(TROUBLES.filter(isPassing)).toEqual(passing);
    expect(needsReader(new SyncError('password'))).toBe(true);
  });

  it('is something on this machine where nobody knows what', () => {
    expect([undefined, null, 'constructor', 'not-found'].map(troubleOf)).toEqual(Array(4).fill('failed'));
    expect(fieldOf('failed')).toBeNull();
    expect(fieldOf('wrong-passphrase')).toBe('passphrase');
  });
});

describe('how it goes', () => {
  const at = '2026-11-30T10:00:00.000Z';
  it.each([
    [{}, { is: 'beginning' }],
    [{ inStepAt: at }, { is: 'in-step', at }],
    [
      { state: 'working', inStepAt: at },
      { is: 'working', share: null },
    ],
    [
      { state: 'working', sent: 30, left: 10 },
      { is: 'working', share: 0.75 },
    ],
    [
      { state: 'waiting', error: 'slow', retryAt: at },
      { is: 'waiting', why: 'slow', at },
    ],
    [
      { state: 'stopped', error: 'password', inStepAt: at },
      { is: 'stopped', why: 'password' },
    ],
    // What the background gives up for now, a page goes on with.
    [
      { state: 'stopped', error: 'unreachable' },
      { is: 'waiting', why: 'unreachable', at: null },
    ],
  ] as const)('is from %j', (status, phase) => {
    expect(phaseOf({ ...NEVER_SYNCED, ...status })).toEqual(phase);
  });
});

describe('a distance in time', () => {
  const now = Date.parse('2026-11-30T10:00:00.000Z');
  it.each([
    ['2026-11-30T09:58:01.000Z', '1 minute ago'],
    ['2026-11-30T10:00:40.000Z', 'in 40 seconds'],
    ['2026-11-30T10:00:00.400Z', 'now'],
    ['2026-11-27T10:00:00.000Z', '3 days ago'],
    ['no time', ''],
  ])('to %s is "%s"', (time, said) => {
    expect(sayDistance(time, now)).toBe(said);
  });
});
