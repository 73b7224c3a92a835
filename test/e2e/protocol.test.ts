import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAs, tabIdOf } from '@/scripts/demo/tab-state';
import type { KeptMark } from '@/utils/messages/protocol';
import { BROWSERS, type Driven } from '../drive/browsers';
import { openWhence, type ReadState, readPage, SAMPLE_URL } from './whence';

const ID = '7f9c24e8-3b12-4c55-8d6e-0a1b2c3d4e5f';

describe.each(BROWSERS)('a message to the background in %s', (name) => {
  let driven: Driven;
  let tabId: number;
  let state: ReadState;

  beforeAll(async () => {
    driven = await openWhence(name);
    ({ state } = await readPage(driven, SAMPLE_URL));
    tabId = await tabIdOf(driven, SAMPLE_URL);
  });
  afterAll(() => driven?.close());

  it.each([
    ['of another shape', 'ui>background:keep', { tabId: 'one', id: 1 }],
    ['with nothing in it', 'ui>background:open-tab', null],
    ['of a tab that no browser can have', 'ui>background:open-tab', { tabId: 1e308 }],
    ['with an id that is none', 'ui>background:set-note', { id: '../../etc', note: 'x' }],
    ['with a note of ten million characters', 'ui>background:set-note', { id: ID, note: 'x'.repeat(10_000_000) }],
    ['with settings that are none', 'ui>background:set-settings', { strength: '<img src=x>' }],
    ['with access to give back that is none', 'ui>background:revoke', { origins: [7, null] }],
    ['with more access to give back than there is', 'ui>background:revoke', { origins: Array(2_000).fill('*://*/*') }],
    ['with a sureness that is no choice', 'ui>background:set-settings', { sureness: 0.9 }],
    [
      'with a correction of nothing',
      'ui>background:correct',
      {
        tabId: 1,
        id: ID,
        claimId: 'c',
        correction: { dismissed: false, speaker: null, sourcing: null, standing: null },
      },
    ],
    [
      'with a correction that is none',
      'ui>background:correct',
      {
        tabId: 1,
        id: ID,
        claimId: 'c',
        correction: { dismissed: 'yes', speaker: '<b>', sourcing: 'true', standing: 1 },
      },
    ],
    ['with an actor of no page', 'ui>background:keep-actor', { id: ID, place: { page: '', name: 'Ann Hale' } }],
    ['with a name of a million characters', 'ui>background:set-actor-aliases', { id: ID, aliases: ['x'.repeat(1e6)] }],
    [
      'with a decision that is none',
      'ui>background:link-actor',
      { id: ID, place: { page: 'https://a.example/', name: 'x' }, same: 'perhaps' },
    ],
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
    const place = { page: 'https://nowhere.example/', name: 'Ann Hale' };
    await expect(askAs(driven, 'ui>background:keep-actor', { id: ID, place })).rejects.toThrow(/^not-found/);
    await expect(askAs(driven, 'ui>background:set-actor-note', { id: ID, note: 'x' })).rejects.toThrow(/^not-found/);
  });

  it('of a tab that was closed says that it is gone', async () => {
    await expect(askAs(driven, 'ui>background:open-tab', { tabId: 2 ** 31 - 1 })).rejects.toThrow(/^not-found/);
  });

  it('that is sent twice does once what it says', async () => {
    const wish = { tabId, id: ID, claimId: null, span: [10, 40], note: 'mine' };
    await askAs(driven, 'ui>background:keep', wish);
    const { kept } = (await askAs(driven, 'ui>background:keep', wish)) as {
      kept: { id: string; note: string; span: number[] }[];
    };
    expect(kept).toEqual([{ id: ID, claimId: null, span: [10, 40], note: 'mine', kept: true, correction: null }]);
  });

  it('that corrects a claim keeps that, once, and takes it back whole', async () => {
    const claimId = state.reading.claims[0]?.id ?? '';
    const correction = { dismissed: false, speaker: '  Dr. Runa Feld ', sourcing: null, standing: ['disputed'] };
    const wish = { tabId, id: ID.replace('7', '9'), claimId, correction };
    const kept = async (data: object) => {
      const answer = (await askAs(driven, 'ui>background:correct', data)) as { kept: KeptMark[] };
      return answer.kept.filter((mark) => mark.claimId === claimId);
    };
    await kept(wish);
    expect(await kept({ ...wish, id: ID.replace('7', '6') })).toMatchObject([
      { id: wish.id, correction: { ...correction, speaker: 'Dr. Runa Feld' } },
    ]);
    expect(await kept({ ...wish, correction: null })).toEqual([]);
    const nowhere = { ...wish, claimId: 'nowhere' };
    await expect(askAs(driven, 'ui>background:correct', nowhere)).rejects.toThrow(/^not-found/);
  });

  it('that keeps a passage beyond the end of the text is refused with a reason', async () => {
    const wish = { tabId, id: ID.replace('7', '8'), claimId: null, span: [10, 4_000_000], note: '' };
    await expect(askAs(driven, 'ui>background:keep', wish)).rejects.toThrow(/^not-found/);
  });
});
