import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countClaims } from '@/utils/claim-counts';
import { ROOT } from '../architecture/source';
import { BROWSERS, buildOf, openBrowser } from '../drive/browsers';
import { waitForCard } from '../drive/card';
import {
  byTestId,
  eventually,
  openPopup,
  openWhence,
  paintedOn,
  placeOf,
  press,
  readPage,
  SAMPLE,
  SAMPLE_URL,
  textOf,
} from './whence';

describe.each(BROWSERS)('the weights in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-broken-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are read by the background, which asks nobody else for them', async () => {
    const driven = await openWhence(name, { alone: true });
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
    const driven = await openBrowser(name, { extension: folder, alone: true });
    driven.site.route(SAMPLE_URL, SAMPLE);
    try {
      const { page, state, tabId } = await readPage(driven, SAMPLE_URL);
      expect(state.reading.degraded).toBe('no-weights');
      await eventually(async () => ((await paintedOn(page)).unnamed ?? 0) > 0, 'marks are painted all the same');
      const popup = await openPopup(driven, tabId);
      expect(await textOf(popup, byTestId('degraded'))).toMatch(/simple rules here.* a rough guess/);

      // Rules have no probability to go by: asked for sure marks only, they still leave no page bare in silence.
      await press(popup, byTestId('only-sure'));
      const { all, lessSure } = countClaims(state.reading, { ...state.view, sureness: 'sure' });
      expect(lessSure).toBeGreaterThan(0);
      expect(await textOf(popup, byTestId('summary'))).toMatch(new RegExp(`^${all} claims`));
      await eventually(
        async () => (await textOf(popup, byTestId('counted-others'))).endsWith(`Less sure ${lessSure}`),
        'what is left out is counted',
      );
      await popup.close();
      await eventually(async () => ((await paintedOn(page)).named ?? 0) > 0, 'marks are left');
      await page.bringToFront();
      const { x, y } = await placeOf(page, 'had received new orders');
      await page.mouse.click(x, y);
      const card = await waitForCard(driven, page, /Two officials/);
      expect(card).toMatch(/Read by simple rules alone: check the words\./);
      expect(card).not.toMatch(/read this right/);
    } finally {
      await driven.close();
    }
  });

  it('read English alone where the words of German, and of all other languages, are missing', async () => {
    const without = mkdtempSync(join(tmpdir(), 'whence-wordless-'));
    cpSync(buildOf(name, 'e2e'), without, { recursive: true });
    for (const file of ['de.json', 'unread.json']) rmSync(join(without, 'engine', file));
    const driven = await openBrowser(name, { extension: without, alone: true });
    driven.site.route(SAMPLE_URL, SAMPLE);
    driven.site.route('http://bote.example/wehr', readFileSync(join(ROOT, 'test/fixtures/pages/german.html'), 'utf8'));
    try {
      expect((await readPage(driven, SAMPLE_URL)).state.reading.degraded).toBeUndefined();
      const { state } = await readPage(driven, 'http://bote.example/wehr');
      expect(state.reading).toMatchObject({ lang: 'de', degraded: 'language-not-supported', claims: [] });
    } finally {
      await driven.close();
      rmSync(without, { recursive: true, force: true });
    }
  });
});
