import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftNumber, wish } from '@/scripts/faults/background-killed';
import { setPageNote } from '@/utils/store/writes';
import { FOR_OWN_PAGES } from '../drive/browsers';
import { type CouchServer, startCouch } from '../drive/couch';
import { machineAt, type SyncedMachine } from '../property/sync/machine';
import { inStep, openSynced, type SyncedMachine as SyncedBrowser } from './synced-machine';
import { byTestId, eventually, press, textOf } from './whence';

const FIELD = `.page-view-side > .note ${byTestId('note')}`;

describe.each(FOR_OWN_PAGES)('a note that comes from another machine while it is typed in %s', (name) => {
  let couch: CouchServer;
  let here: SyncedBrowser;
  let there: SyncedMachine;

  beforeAll(async () => {
    couch = await startCouch();
    here = await openSynced(name, couch, 'whence');
    await here.show('', 'h1');
    await wish(here.library, [draftNumber(1)]);
    await inStep(here);
    there = await machineAt('bensdesk', { url: `${couch.url}/whence`, ...couch.admin });
    await eventually(async () => {
      await there.sync();
      return (await there.db.pages.count()) === 1;
    }, 'the other machine has the page');
  });
  afterAll(async () => {
    await here?.driven.close();
    there?.close();
    await couch?.close();
  });

  const noteThere = async () => (await there.db.pages.toArray())[0]?.note;

  it('is not lost: both are shown, and the reader chooses, and takes it back', async () => {
    const { library } = here;
    await library.click('.kept-title a');
    await library.waitForSelector(FIELD);
    await library.focus(FIELD);
    const [page] = await there.db.pages.toArray();
    await setPageNote(there.db, page!.key, 'Ben asked the crew.', new Date());
    // Each letter comes before the pause in which the field is saved, until the other's words are here.
    const typed = 'Ann asked the harbour master, who was not there and had not been seen since Monday. ';
    let isHere = false;
    const arriving = (async () => {
      await there.sync();
      await eventually(
        () =>
          library.evaluate(
            `new Promise((resolve) => {
              indexedDB.open('whence').onsuccess = ({ target: { result: db } }) => {
                db.transaction('pages').objectStore('pages').getAll().onsuccess = ({ target }) => {
                  db.close();
                  resolve(target.result.some(({ note }) => note === 'Ben asked the crew.'));
                };
              };
            })`,
          ) as Promise<boolean>,
        'the words of the other are here',
      );
      isHere = true;
    })();
    let words = '';
    arriving.catch(() => {
      isHere = true;
    });
    for (let at = 0; !isHere || at < 20; at++) {
      const letter = typed[at % typed.length] ?? '';
      words += letter;
      await library.keyboard.type(letter);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await arriving;
    await library.$eval(FIELD, (field) => (field as HTMLElement).blur());
    await eventually(async () => {
      await there.sync();
      return (await noteThere()) === words;
    }, 'what was typed here is there');
    await here.show('', byTestId('differing-notice'));
    await press(library, `${byTestId('differing-notice')} a`);
    await library.waitForSelector(byTestId('differing'));
    await expect.poll(() => textOf(library, byTestId('differing'))).toMatch(/Ann asked[\s\S]*Ben asked the crew\./);
    await press(library, byTestId('differing-both'));
    await eventually(async () => {
      await there.sync();
      return (
        (await noteThere()) === `${words.trimEnd()}\n\nBen asked the crew.` ||
        (await noteThere()) === `${words}\n\nBen asked the crew.`
      );
    }, 'both are there');
    await press(library, byTestId('undo'));
    await eventually(async () => {
      await there.sync();
      return (await noteThere()) === words;
    }, 'the choice is taken back');
    await expect.poll(async () => (await library.$$(byTestId('differing'))).length).toBe(1);
  });
});
