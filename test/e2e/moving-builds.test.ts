import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAs } from '@/scripts/demo/tab-state';
import { BROWSERS, type BuildMode, buildOf, type Driven } from '../drive/browsers';
import { nameOf, openWhence, readPage, SAMPLE_URL } from './whence';

const KEPT = { id: '7f9c24e8-3b12-4c55-8d6e-0a1b2c3d4e5f', claimId: null, span: [10, 40], note: 'moved along' };

/** Chromium knows an unpacked build by its folder, so the one build takes the place of the other there. */
describe.each(BROWSERS)('a reader who moves between the builds in %s', (name) => {
  let driven: Driven;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whence-build-'));
    fill('e2e');
    driven = await openWhence(name, { extension: folder, alone: true });
  });
  afterAll(async () => {
    await driven?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function fill(mode: BuildMode): void {
    rmSync(folder, { recursive: true, force: true });
    cpSync(buildOf(name, mode), folder, { recursive: true });
  }

  it('has what they kept in the one with sync, and again in the other', async () => {
    const { tabId } = await readPage(driven, SAMPLE_URL);
    await askAs(driven, 'ui>background:keep', { tabId, ...KEPT });
    for (const [mode, title] of [
      ['sync-e2e', 'Whence with sync'],
      ['e2e', 'Whence'],
    ] as const) {
      fill(mode);
      await driven.browser.installExtension(folder);
      const library = await driven.openExtensionPage('/library.html');
      await library.waitForFunction(() =>
        Array.from(document.querySelectorAll('textarea')).some(({ value }) => value === 'moved along'),
      );
      await expect.poll(() => nameOf(library)).toBe(title);
      await library.close();
    }
  });
});
