import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotationsOf, keptPages } from '@/utils/store/queries';
import { keepAnnotation, keepPage, setNote, setPageNote } from '@/utils/store/writes';
import { type CouchServer, startCouch } from '../../drive/couch';
import { annotate, contentOf, id } from '../../unit/store/sample';
import { machineAt } from './machine';

let server: CouchServer;
beforeAll(async () => {
  server = await startCouch();
});
afterAll(() => server.close());

const PAGE = contentOf();
const NOW = new Date('2026-05-05T10:00:00Z');

describe('first', () => {
  it.each([null, 'four words of mine'])('%s', async (pass) => {
    const place = { url: `${server.url}/first-${pass === null ? 'a' : 'b'}`, ...server.admin };
    const [a, b] = [await machineAt('aaaaaaaa', place, pass), await machineAt('bbbbbbbb', place, pass)];
    await keepPage(a.db, PAGE, 'hello', NOW);
    await keepAnnotation(a.db, annotate(1, PAGE, 1, { note: 'one' }), PAGE, NOW);
    console.log(await a.sync(), await a.db.edits.count(), await a.db.synced.toArray());
    console.log(await b.sync());
    expect(await keptPages(b.db)).toEqual(await keptPages(a.db));
    expect(await annotationsOf(b.db, PAGE.article.key)).toEqual(await annotationsOf(a.db, PAGE.article.key));
    await setNote(a.db, id(1), 'from a', new Date());
    console.log(await a.db.edits.toArray());
    await setPageNote(b.db, PAGE.article.key, 'from b', new Date());
    await setNote(b.db, id(1), 'from b', new Date(Date.now() + 5));
    await a.sync();
    await b.sync();
    await a.sync();
    console.log(
      await a.db.synced.toArray(),
      (await a.db.annotations.toArray()).map((r) => r.note),
    );
    expect(await annotationsOf(b.db, PAGE.article.key)).toEqual(await annotationsOf(a.db, PAGE.article.key));
    expect(await keptPages(b.db)).toEqual(await keptPages(a.db));
    console.log(
      await (await server.ask('GET', `/first-${pass === null ? 'a' : 'b'}/_all_docs?include_docs=true`))
        .text()
        .then((t) => t.slice(0, 3000)),
    );
  });
});
