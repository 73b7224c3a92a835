import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { needBrowsers } from '@/scripts/browsers/find';
import { versionIn } from '@/scripts/browsers/version';

const folder = mkdtempSync(join(tmpdir(), 'whence-version-'));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  ['Mozilla Firefox 153.8.0esr\n', 153],
  ['Chromium 156.0.8078.114 built on Debian GNU/Linux 12 (bookworm)', 156],
  ['Google Chrome 128.0.1', 128],
  ['', null],
  ['no such option: --version', null],
])('reads the version out of %j', (said, version) => {
  expect(versionIn(said)).toBe(version);
});

it('says of a browser that is too old which it is, which is needed, and how to name another', () => {
  const old = join(folder, 'old-firefox');
  writeFileSync(old, '#!/bin/sh\necho "Mozilla Firefox 140.12.0esr"\n');
  chmodSync(old, 0o755);
  vi.stubEnv('WHENCE_FIREFOX', old);
  expect(() => needBrowsers(['firefox'])).toThrow(
    `Too old: firefox 140 at ${old}; Whence needs 149 or newer. Install it (on Debian: apt-get install firefox-esr), ` +
      'or set WHENCE_FIREFOX to the path of its program.',
  );
});
