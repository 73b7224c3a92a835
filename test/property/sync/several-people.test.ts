import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotationsOf, keptPages } from '@/utils/store/queries';
import { authorsOf } from '@/utils/store/sync/people';
import { putInto } from '@/utils/store/sync/shared-libraries';
import { keepAnnotation, setNote } from '@/utils/store/writes';
import { type CouchServer, startCouch } from '../../drive/couch';
import { annotate, contentOf, id } from '../../unit/store/sample';
import { machineAt, type SyncedMachine } from './machine';

const PAGE = contentOf();
const KEY = PAGE.article.key;
const NOW = new Date('2026-05-05T10:00:00Z');
const CLAIM = { kind: 'annotation', key: id(1) } as const;

/** Lets who has the role `writer` write, and nobody else. */
const ONLY_WRITERS = `function (doc, old, user) {
  if (user.roles.indexOf('writer') < 0 && user.roles.indexOf('_admin') < 0) throw { forbidden: 'You may read here.' };
}`;

describe.each([null, 'grain silo weather'])('a library shared by several, with the passphrase %s', (passphrase) => {
  const name = passphrase === null ? 'story' : 'story-sealed';
  let server: CouchServer;
  let ann: SyncedMachine;
  let ben: SyncedMachine;
  let cleo: SyncedMachine;

  beforeAll(async () => {
    server = await startCouch();
    await server.addUser('ann', 'a', ['writer']);
    await server.addUser('ben', 'b', ['writer']);
    await server.addUser('cleo', 'c');
    await server.ask('PUT', `/${name}`);
    await server.ask('PUT', `/${name}/_security`, {
      admins: { names: [], roles: [] },
      members: { names: ['ann', 'ben', 'cleo'], roles: [] },
    });
    await server.ask('PUT', `/${name}/_design/whence`, { validate_doc_update: ONLY_WRITERS });
    const at = (user: string, password: string) => ({ url: `${server.url}/${name}`, user, password });
    ann = await machineAt('annsdesk', at('ann', 'a'), passphrase);
    ben = await machineAt('benslapt', at('ben', 'b'), passphrase);
    cleo = await machineAt('cleodesk', at('cleo', 'c'), passphrase);
  });
  afterAll(async () => {
    for (const machine of [ann, ben, cleo]) machine?.close();
    await server?.close();
  });

  it('takes a page out of somebody’s own library, which stays as it is', async () => {
    const own = await machineAt('annslapt', { url: '', user: '', password: '' });
    await keepAnnotation(own.db, annotate(1, PAGE, 1, { note: 'Call the mayor.' }), PAGE, NOW);
    const before = await own.db.annotations.toArray();
    await ann.sync();
    expect(await putInto(ann.db, own.db, [KEY], NOW)).toMatchObject({ pages: [KEY], annotations: [id(1)] });
    await putInto(ann.db, own.db, [KEY], NOW);
    expect(await own.db.annotations.toArray()).toEqual(before);
    own.close();
    await ann.sync();
    await ben.sync();
    expect((await annotationsOf(ben.db, KEY)).map(({ note }) => note)).toEqual(['Call the mayor.']);
  });

  it('says who kept a claim and who wrote its note', async () => {
    await setNote(ben.db, id(1), 'The mayor was called.', NOW);
    for (const machine of [ben, ann, cleo]) await machine.sync();
    for (const { db } of [ann, ben, cleo]) {
      const authors = (await authorsOf(db, [CLAIM])).get(`annotation:${id(1)}`);
      expect([authors?.get('claim'), authors?.get('note')]).toEqual(['ann', 'ben']);
    }
  });

  it('lets who may only read read, and sends nothing of theirs', async () => {
    expect(cleo.isReadOnly()).toBe(true);
    expect((await keptPages(cleo.db)).map(({ key }) => key)).toEqual([KEY]);
    await setNote(cleo.db, id(1), 'Mine alone.', NOW);
    expect(await cleo.sync()).toMatchObject({ refused: [] });
    await ann.sync();
    expect((await annotationsOf(ann.db, KEY))[0]?.note).toBe('The mayor was called.');
    expect((await annotationsOf(cleo.db, KEY))[0]?.note).toBe('Mine alone.');
  });
});
