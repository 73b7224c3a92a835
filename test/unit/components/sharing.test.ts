import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { nothingRestored } from '@/utils/store/copy/restore-held';
import { WhenceDatabase } from '@/utils/store/db';
import { annotationsOf } from '@/utils/store/queries';
import { keepAnnotation } from '@/utils/store/writes';
import { annotate, contentOf, id } from '../store/sample';

// Nothing is asked of a browser here, and words a matter of the build: a message is its name with what it is about.
vi.mock('#i18n', () => ({
  i18n: {
    t: (key: string, ...rest: readonly unknown[]) =>
      key === 'extLanguage' ? 'en' : [key.replace('sharing.', ''), ...rest.flat()].join(' '),
  },
}));
vi.stubGlobal('__MARK_EVERYTHING__', false);
vi.stubGlobal('navigator', { languages: ['en'] });
const browser = vi.hoisted(() => ({ runtime: { sendMessage: async (_: unknown): Promise<unknown> => null } }));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const { sayAuthors, sayPageAuthors } = await import('@/components/sync/authors-words');
const { sayAdded } = await import('@/components/sync/add-to-library');
const { changesOf } = await import('@/components/sync/shared-changes');
const { waysIn } = await import('@/utils/services/sync/shared-writes');
const { dataOf } = await import('@/utils/messages/sync/shared-schemas');
const { hasPlace, OWN_LIBRARY } = await import('@/components/library/shown-library');
const { libraryAddress } = await import('@/components/sync/library-address');
const { change, changeBy } = await import('@/components/library/change');

const CLAIM = { kept: true, note: '', correction: null, verdict: null, checker: '' } as const;

describe('who wrote what of a claim', () => {
  const authors = new Map([
    ['claim', 'ann'],
    ['note', 'ben'],
    ['verdict', 'cleo'],
    ['correction', 'ben'],
  ]);

  it('is who kept it, and of what is written who else wrote that', () => {
    expect(sayAuthors(authors, CLAIM)).toBe('keptBy ann');
    expect(sayAuthors(authors, { ...CLAIM, note: 'Ask.' })).toBe('keptBy ann · noteBy ben');
    expect(sayAuthors(authors, { ...CLAIM, verdict: 'supported', checker: 'Cleo R.' })).toBe(
      'keptBy ann · statusBy cleo · checkedBy Cleo R.',
    );
  });

  it('does not name one twice, and says of a correction that it is one', () => {
    const correction = { dismissed: true, speaker: null, sourcing: null, standing: null };
    expect(sayAuthors(new Map([...authors].map(([field]) => [field, 'ann'])), { ...CLAIM, note: 'Ask.' })).toBe(
      'keptBy ann',
    );
    expect(sayAuthors(authors, { ...CLAIM, kept: false, correction })).toBe('correctedFirst ann · correctedBy ben');
  });

  it('is nothing where no machine has said whose it is', () => {
    expect(sayAuthors(new Map(), { ...CLAIM, note: 'Ask.' })).toBe('');
    expect(sayPageAuthors(new Map([['note', 'ben']]), { note: 'Ask.' })).toBe('noteBy ben');
    expect(sayPageAuthors(new Map([['head', 'ann']]), { note: '' })).toBe('keptBy ann');
  });
});

describe('what came into a shared library', () => {
  const none = nothingRestored();
  it.each([
    [{ ...none, written: 3, pages: ['a'], annotations: ['1', '2'] }, 'added 2 Port'],
    [{ ...none, written: 2, pages: ['a'] }, 'addedPage Port'],
    [{ ...none, written: 1 }, 'addedTo Port'],
    [none, 'allThere Port'],
  ])('is told: %o', (restored, said) => {
    expect(sayAdded(restored, 'Port')).toBe(said);
  });
});

describe('the places of a library', () => {
  const shared = { id: 'abcd1234', name: 'Port' };
  it('are fewer where it is shared, and fewer still where nothing may be written', () => {
    const places = ['pages', 'page', 'actors', 'import', 'trash', 'differing', 'copies'] as const;
    const of = (library: typeof OWN_LIBRARY) => places.filter((view) => hasPlace(library, view));
    expect(of(OWN_LIBRARY)).toEqual(places);
    expect(of({ shared, mayWrite: true })).toEqual(places.slice(0, -1));
    expect(of({ shared, mayWrite: false })).toEqual(['pages', 'page', 'actors']);
  });

  it('have an address', () => {
    expect(libraryAddress(null)).toBe('/library.html');
    expect(libraryAddress('abcd1234', '#all')).toBe('/library.html?library=abcd1234#all');
  });
});

describe('what is written in a shared library', () => {
  let db: WhenceDatabase;
  const page = contentOf();
  const now = new Date('2026-05-05T10:00:00Z');
  beforeEach(async () => {
    db = new WhenceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
    await keepAnnotation(db, annotate(1, page, 1), page, now);
  });
  const kept = () => annotationsOf(db, page.article.key);

  it('is done in its database, as in one’s own', async () => {
    const ways = waysIn(db);
    expect(await ways['ui>background:set-note']({ id: id(1), note: 'Who sold them?', was: '' }, now)).toBeNull();
    expect((await kept())[0]?.note).toBe('Who sold them?');
    const change = { addTags: ['ferry'], checker: 'Ada Vask' };
    await ways['ui>background:change-claims']({ ids: [id(1)], change }, now);
    expect((await kept())[0]).toMatchObject({ tags: ['ferry'], checker: 'Ada Vask' });
    await ways['ui>background:delete']({ annotations: [id(1)], pages: [] }, now);
    expect(await kept()).toEqual([]);
    await ways['ui>background:restore']({ annotations: [id(1)], pages: [] }, now);
    expect(await kept()).toHaveLength(1);
    const place = { page: page.article.key, name: 'Mayor Odile Brandt' };
    const actor = await ways['ui>background:keep-actor']({ id: id(7), place }, now).catch((error) => error.code);
    expect(actor).toEqual('not-found');
  });

  it('is asked of the background at once, with the library’s id, since the page may be gone a moment later', () => {
    const sent: unknown[] = [];
    browser.runtime.sendMessage = async (message: unknown) => {
      sent.push(message);
      return { value: null };
    };
    changeBy(changesOf('abcd1234', true));
    const data = { id: id(1), note: 'Who sold them?', was: '' };
    void change('ui>background:set-note', data);
    const asked = { library: 'abcd1234', wish: 'ui>background:set-note', data };
    expect(sent).toMatchObject([{ whence: 'ui>background:in-shared', data: asked }]);
  });

  it('is refused where the login may only read', async () => {
    const changes = changesOf('abcd1234', false);
    await expect(changes('ui>background:set-note', { id: id(1), note: 'Mine.' })).rejects.toMatchObject({
      code: 'refused',
    });
  });

  it('must be what the wish carries', () => {
    expect(dataOf('ui>background:set-note', { id: id(1), note: 'Mine.' })).toEqual({ id: id(1), note: 'Mine.' });
    expect(dataOf('ui>background:set-note', { id: '../../etc', note: 'Mine.' })).toBeNull();
  });
});
