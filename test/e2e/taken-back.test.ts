import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driven } from '../drive/browsers';
import { takeBackAllSites } from '../drive/take-back';
import { violationsOn } from './axe';
import { byTestId, eventually, openWhence, paintedOn, press, readPage, SAMPLE_URL, textOf } from './whence';

describe.each(BROWSERS)('access that is taken back in the pages of %s', (name) => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await openWhence(name);
  });
  afterAll(() => driven?.close());

  it('ends the marks of open pages, and is said in the settings until the reader has seen it', async () => {
    const { page } = await readPage(driven, SAMPLE_URL);
    const isMarked = async () => Object.values(await paintedOn(page)).some((count) => count > 0);
    await eventually(isMarked, 'the page is marked');
    const settings = await driven.openExtensionPage('/options.html');
    await settings.waitForSelector(`${byTestId('access-state')}[data-everywhere="true"]`);
    expect(await settings.$(byTestId('lost-access'))).toBeNull();

    await takeBackAllSites(driven);
    await eventually(async () => !(await isMarked()), 'the marks are gone');
    await settings.waitForSelector(byTestId('lost-access'));
    await expect.poll(() => textOf(settings, byTestId('lost-access'))).toMatch(/taken back access to all sites/);
    expect(await violationsOn(settings)).toEqual([]);

    await press(settings, byTestId('forget-lost'));
    await eventually(async () => (await settings.$(byTestId('lost-access'))) === null, 'it is put away');
  });
});
