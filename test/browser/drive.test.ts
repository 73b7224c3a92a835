import { describe, expect, it } from 'vitest';
import { BROWSERS, openBrowser } from '../drive/browsers';
import { bundle } from '../drive/bundle';

describe.each(BROWSERS)('the test drive in %s', (name) => {
  it('serves any host, runs our modules in the page, and sees every request', async () => {
    const driven = await openBrowser(name);
    try {
      driven.site.route('http://news.example/story', '<!doctype html><title>Story</title><p>Hello');
      const page = await driven.open('http://news.example/story');
      await page.evaluate(await bundle(`export { textHash } from '@/utils/text-hash';`));
      const hash = await page.evaluate(() =>
        (globalThis as unknown as { exposed: { textHash(text: string): string } }).exposed.textHash('Hello'),
      );
      expect(hash).toMatch(/^[0-9a-z]{11}$/);
      await page.evaluate(() => fetch('http://stray.example/beacon').catch(() => null));
      expect(driven.site.requests).toEqual(['http://news.example/story', 'http://stray.example/beacon']);
    } finally {
      await driven.close();
    }
  });
});
