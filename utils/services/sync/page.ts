/** Sync as a page of Whence has it: in step for as long as the page is open, and what its reader can do about it. */
import browser from 'webextension-polyfill';
import type { WhenceDatabase } from '../../store/db';
import { askForSync } from './news';
import { keepInStep } from './run';
import { serverActions } from './server-actions';
import { sharing } from './sharing';

/**
 * From now on, and for as long as the page is shown, what is written anywhere goes, and what others write comes. `db`: of the library
 * that the page shows; `mine`: the reader's own.
 */
export function syncOfPage(db: WhenceDatabase, mine: WhenceDatabase) {
  stayInStep(db);
  return { ...serverActions(db, mine), shared: sharing(mine) };
}

function stayInStep(db: WhenceDatabase): void {
  // What a private window knows is not kept, and does not leave it.
  if (browser.extension.inIncognitoContext) return;
  const life = new AbortController();
  void keepInStep(db, life.signal);
  // Nothing waits for an answer where Whence may not ask any more, and all goes on where it may again.
  for (const changed of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    changed.addListener(askForSync);
    life.signal.addEventListener('abort', () => changed.removeListener(askForSync));
  }
  addEventListener('pagehide', () => life.abort(), { once: true });
  // Back again, as it was when it was left.
  addEventListener('pageshow', ({ persisted }) => persisted && stayInStep(db), { once: true });
}
