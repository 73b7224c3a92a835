import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BROWSERS, buildOf, openBrowser } from '../drive/browsers';
import { byTestId, eventually, openPopup, openWhence, paintedOn, readPage, SAMPLE, SAMPLE_URL, textOf } from './whence';

describe.each(BROWSERS)('the weights in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-broken-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are read by the background, which asks nobody else for them', async () => {
    const driven = await openWhence(name);
    try {
      const { state } = await readPage(driven, SAMPLE_URL);
      expect(state.reading.degraded).toBeUndefined();
      expect(driven.site.requests).toEqual([SAMPLE_URL]);
    } finally {
      await driven.close();
    }
  });

  it('that are cut short leave the rules at work, and the popup says so', async () => {
    cpSync(buildOf(name, 'e2e'), folder, { recursive: true });
    const file = join(folder, 'engine/en.bin');
    writeFileSync(file, readFileSync(file).subarray(0, 50_000));
    const driven = await openBrowser(name, { extension: folder });
    driven.site.route(SAMPLE_URL, SAMPLE);
    try {
      const { page, state, tabId } = await readPage(driven, SAMPLE_URL);
      expect(state.reading.degraded).toBe('no-weights');
      await eventually(async () => ((await paintedOn(page)).unnamed ?? 0) > 0, 'marks are painted all the same');
      const popup = await openPopup(driven, tabId);
      expect(await textOf(popup, byTestId('degraded'))).toMatch(/rules/);
    } finally {
      await driven.close();
    }
  });
});
