import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForSync, type Bell, type News, newsOf, untilNeeded } from '@/utils/services/sync/news';
import { WhenceDatabase } from '@/utils/store/db';
import { switchOn } from '@/utils/store/sync/switch';
import { trackEdits } from '@/utils/store/sync/track-edits';
import { keepPage } from '@/utils/store/writes';
import { contentOf, id } from '../../unit/store/sample';
import { A } from './fleet';

const NOW = new Date('2026-05-06T10:00:00Z');

let db: WhenceDatabase;
let life: AbortController;
let waiting = 0;
let news: News;
beforeEach(async () => {
  db = new WhenceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  trackEdits(db);
  await switchOn(db, id(99), A);
  life = new AbortController();
  globalThis.addEventListener ??= () => {};
  const { written, asked } = newsOf(db, life.signal);
  news = { written: counted(written), asked: counted(asked) };
});
afterEach(() => {
  life.abort();
  db.close();
});

function counted(bell: Bell): Bell {
  return {
    async heard(...how) {
      waiting++;
      await bell.heard(...how);
      waiting--;
    },
  };
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 5));

/** As where sync itself took something in: nothing is to be sent. */
async function hearOfChange(): Promise<void> {
  Dexie.on.storagemutated.fire({ [`idb://${db.name}/pages/`]: {} } as never);
  await tick();
}

describe('who waits until there is something to send', () => {
  it('waits for the same two things however much comes from others, and then for nothing', async () => {
    const needed = untilNeeded(db, news, life.signal);
    await tick();
    for (let n = 0; n < 20; n++) await hearOfChange();
    expect(waiting).toBe(2);
    await keepPage(db, contentOf(), 'Anna asks.', NOW);
    await needed;
    expect(waiting).toBe(0);
  });

  it('hears that somebody asks', async () => {
    const needed = untilNeeded(db, news, life.signal);
    await tick();
    askForSync();
    await needed;
    await tick();
    expect(waiting).toBe(0);
  });

  it('waits no longer than it is wanted', async () => {
    const needed = untilNeeded(db, news, life.signal);
    await hearOfChange();
    life.abort();
    await needed;
    await tick();
    expect(waiting).toBe(0);
  });
});
