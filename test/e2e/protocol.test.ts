import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAs, tabIdOf } from '@/scripts/demo/tab-state';
import { BROWSERS, type Driven } from '../drive/browsers';
import { openWhence, readPage, SAMPLE_URL } from './whence';

const ID = '7f9c24e8-3b12-4c55-8d6e-0a1b2c3d4e5f';

describe.each(BROWSERS)('a message to the background in %s', (name) => {
  let driven: Driven;
  let tabId: number;

  beforeAll(async () => {
    driven = await openWhence(name);
    await readPage(driven, SAMPLE_URL);
    tabId = await tabIdOf(driven, SAMPLE_URL);
  });
  afterAll(() => driven?.close());

  it.each([
    ['of another shape', 'ui>background:keep', { tabId: 'one', id: 1 }],
    ['with nothing in it', 'ui>background:open-tab', null],
    ['with an id that is none', 'ui>background:set-note', { id: '../../etc', note: 'x' }],
    ['with a note of ten million characters', 'ui>background:set-note', { id: ID, note: 'x'.repeat(10_000_000) }],
    ['with settings that are none', 'ui>background:set-settings', { strength: '<img src=x>' }],
    ['with a sureness that is no choice', 'ui>background:set-settings', { sureness: 0.9 }],
    ['of a page script, from a page of the extension', 'page>background:delete', { id: ID }],
  ])('%s is refused', async (_, message, data) => {
    await expect(askAs(driven, message, data)).rejects.toThrow(/^refused/);
  });

  it('that nobody knows is answered by nobody', async () => {
    await expect(askAs(driven, 'ui>background:format-disk', {})).rejects.toThrow();
    await expect(askAs(driven, 'constructor', {})).rejects.toThrow();
  });

  it('that keeps a claim there is not, says so and keeps nothing', async () => {
    const wish = { tabId, id: ID, claimId: 'nowhere', span: null, note: '' };
    await expect(askAs(driven, 'ui>background:keep', wish)).rejects.toThrow(/^not-found/);
    await expect(askAs(driven, 'ui>background:set-note', { id: ID, note: 'x' })).rejects.toThrow(/^not-found/);
  });

  it('that is sent twice does once what it says', async () => {
    const wish = { tabId, id: ID, claimId: null, span: [10, 40], note: 'mine' };
    await askAs(driven, 'ui>background:keep', wish);
    const { kept } = (await askAs(driven, 'ui>background:keep', wish)) as {
      kept: { id: string; note: string; span: number[] }[];
    };
    expect(kept).toEqual([{ id: ID, claimId: null, span: [10, 40], note: 'mine' }]);
  });

  it('that keeps a passage beyond the end of the text is refused with a reason', async () => {
    const wish = { tabId, id: ID.replace('7', '8'), claimId: null, span: [10, 4_000_000], note: '' };
    await expect(askAs(driven, 'ui>background:keep', wish)).rejects.toThrow(/^not-found/);
  });
});
