import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as across from '@/utils/store/across';
import type * as claimsBy from '@/utils/store/claims-by';
import type * as database from '@/utils/store/db';
import type * as notebook from '@/utils/store/notebook';
import type * as notebookQueries from '@/utils/store/notebook-queries';
import type * as queries from '@/utils/store/queries';
import type * as trash from '@/utils/store/trash';
import type * as versions from '@/utils/store/versions';
import type * as writes from '@/utils/store/writes';
import { BROWSERS, type Driven, openBrowser } from '../drive/browsers';
import { bundle } from '../drive/bundle';
import type * as oldDatabase from '../unit/store/old-database';
import type * as sample from '../unit/store/sample';

type Exposed = typeof database &
  typeof claimsBy &
  typeof versions &
  typeof across &
  typeof notebook &
  typeof notebookQueries &
  typeof queries &
  typeof writes &
  typeof trash &
  typeof oldDatabase &
  typeof sample;

const MODULES = [
  '@/utils/store/across',
  '@/utils/store/claims-by',
  '@/utils/store/versions',
  '@/utils/store/notebook',
  '@/utils/store/notebook-queries',
  '@/utils/store/db',
  '@/utils/store/queries',
  '@/utils/store/trash',
  '@/utils/store/writes',
];
const HOME = 'http://library.example/';
const NOTE = 'Ask the treasurer. 😀\n=1+1';

describe.each(BROWSERS)('the store in %s', (name) => {
  let driven: Driven;
  let page: Page;

  /** What `work` gives, run in the page with our own modules; each call stands for a visit with a connection of its own. */
  async function visit<T>(work: (modules: Exposed, note: string) => Promise<T>): Promise<T> {
    await page.reload({ waitUntil: 'load' });
    await page.evaluate(script);
    return page.evaluate(`(${work})(globalThis.exposed, ${JSON.stringify(NOTE)})`) as Promise<T>;
  }
  let script = '';

  beforeAll(async () => {
    script = await bundle(
      [...MODULES, '@/test/unit/store/old-database', '@/test/unit/store/sample']
        .map((path) => `export * from '${path}';`)
        .join('\n'),
    );
    driven = await openBrowser(name);
    driven.site.route(HOME, '<!doctype html><title>Library</title>');
    page = await driven.open(HOME);
  });

  afterAll(() => driven.close());

  it('has everything again after the page was left, and brings back what was deleted', async () => {
    await visit(async ({ WhenceDatabase, keepPage, keepAnnotation, contentOf, annotate }, note) => {
      const db = new WhenceDatabase();
      await keepPage(db, contentOf(), 'On the page.', new Date());
      await keepAnnotation(db, annotate(1, contentOf(), 0, { note }), contentOf(), new Date());
      await keepAnnotation(db, annotate(2, contentOf(), 2), contentOf(), new Date());
    });

    const found = await visit(async ({ WhenceDatabase, pageOf, annotationsOf, search, articleAt }) => {
      const db = new WhenceDatabase();
      const kept = await pageOf(db, articleAt().key);
      const hits = await search(db, 'treasur');
      return {
        note: kept?.note,
        text: kept?.article.text === articleAt().text,
        notes: (await annotationsOf(db, articleAt().key)).map(({ note }) => note),
        found: hits.annotations.length,
      };
    });
    expect(found).toEqual({ note: 'On the page.', text: true, notes: [NOTE, ''], found: 1 });

    const deleted = await visit(async ({ WhenceDatabase, deleteRecords, counts, articleAt }) => {
      const db = new WhenceDatabase();
      const gone = await deleteRecords(db, { annotations: [], pages: [articleAt().key] }, new Date());
      return { gone: gone.annotations.length, ...(await counts(db)) };
    });
    expect(deleted).toEqual({ gone: 2, pages: 0, annotations: 0, deleted: 3 });

    const restored = await visit(async ({ WhenceDatabase, restoreRecords, annotationsOf, articleAt }) => {
      const db = new WhenceDatabase();
      await restoreRecords(db, { annotations: [], pages: [articleAt().key] }, new Date());
      return (await annotationsOf(db, articleAt().key)).map(({ note }) => note);
    });
    expect(restored).toEqual([NOTE, '']);
  });

  it('keeps nothing of a write that its tab did not live to finish', async () => {
    await visit(async ({ WhenceDatabase, keepPage, contentOf, articleAt }) => {
      const db = new WhenceDatabase();
      await db.open();
      for (let n = 0; n < 200; n++) {
        const content = contentOf(articleAt(`https://harbour-post.example/archive/story-number-${n}`));
        void keepPage(db, content, '', new Date()).catch(() => {});
      }
    });
    const [pages, contents] = await visit(async ({ WhenceDatabase }) => {
      const db = new WhenceDatabase();
      await db.open();
      const keys = await db.pages.toCollection().primaryKeys();
      return [keys, await db.contents.toCollection().primaryKeys()];
    });
    expect(pages).toEqual(contents);
  });

  it('takes over a database of version 1 with every note in it', async () => {
    await visit(({ WhenceDatabase }) => new WhenceDatabase().delete());
    const old = readFileSync(new URL('../fixtures/store/version-1.json', import.meta.url), 'utf8');
    await page.evaluate(`globalThis.exposed.writeVersion1(${old})`);
    const found = await visit(async ({ WhenceDatabase, annotationsOf, articleAt, pageOf, setCorrection, id }) => {
      const db = new WhenceDatabase();
      const correction = { dismissed: false, speaker: 'Ama Stolz', sourcing: null, standing: null };
      await setCorrection(db, id(1), correction, new Date());
      return {
        page: (await pageOf(db, articleAt().key))?.note,
        kept: (await annotationsOf(db, articleAt().key)).map((one) => [
          one.note,
          one.kept,
          one.correction?.speaker ?? null,
        ]),
      };
    });
    expect(found).toEqual({
      page: 'Ask the mayor.',
      kept: [
        ['Who pays?', true, 'Ama Stolz'],
        ['', true, null],
      ],
    });
  });

  it('takes over a database of version 2, and its pages are found by others', async () => {
    await visit(({ WhenceDatabase }) => new WhenceDatabase().delete());
    const old = readFileSync(new URL('../fixtures/store/version-2.json', import.meta.url), 'utf8');
    await page.evaluate(`globalThis.exposed.writeVersion2(${old})`);
    const found = await visit(
      async ({
        WhenceDatabase,
        keepPage,
        contentOf,
        articleAt,
        pageAcross,
        keepActor,
        actorView,
        id,
        annotationsOf,
      }) => {
        const db = new WhenceDatabase();
        const other = contentOf({ ...articleAt('https://courier.example/ferry'), site: 'The Courier' });
        await keepPage(db, other, '', new Date());
        await keepActor(db, id(1), { page: other.article.key, name: 'Odile Brandt' }, new Date());
        return {
          notes: (await annotationsOf(db, articleAt().key)).map(({ note }) => note),
          carried: (await pageAcross(db, articleAt().key)).carried.map(({ elsewhere }) => elsewhere.length),
          suggested: (await actorView(db, id(1)))?.suggestions.map(({ page }) => page),
        };
      },
    );
    expect(found).toEqual({
      notes: ['Who pays?', ''],
      carried: [1, 1, 1],
      suggested: ['https://harbour-post.example/news/ferry-line-to-close'],
    });
  });

  it('takes over a database of version 3, and what it holds is found by verdict, standing and speaker', async () => {
    await visit(({ WhenceDatabase }) => new WhenceDatabase().delete());
    const old = readFileSync(new URL('../fixtures/store/version-3.json', import.meta.url), 'utf8');
    await page.evaluate(`globalThis.exposed.writeVersion3(${old})`);
    const found = await visit(
      async ({ WhenceDatabase, claimsBy, keptActors, recordVersion, versionsOf, articleAt }) => {
        const db = new WhenceDatabase();
        const seen = { page: articleAt().key, textHash: 'other', passages: [] };
        await recordVersion(db, seen, false, new Date());
        return {
          actors: (await keptActors(db)).map(({ note }) => note),
          speaker: (await claimsBy(db, 'actor', 'Ama Stolz')).length,
          standing: (await claimsBy(db, 'standing', 'disputed')).length,
          verdict: (await claimsBy(db, 'verdict', 'open')).length,
          versions: (await versionsOf(db, articleAt().key)).length,
        };
      },
    );
    expect(found).toEqual({ actors: ['Mayor since 2024.'], speaker: 1, standing: 1, verdict: 0, versions: 1 });
  });

  it('leaves a database alone that a later version has written', async () => {
    const code = await visit(async ({ WhenceDatabase, SCHEMA_VERSION, keptPages }) => {
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('whence', (SCHEMA_VERSION + 1) * 10);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      });
      return keptPages(new WhenceDatabase()).then(
        () => 'opened',
        (error: { code?: string }) => error.code,
      );
    });
    expect(code).toBe('newer-database');
  });
});
