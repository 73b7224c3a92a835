/** One page script per page: the background may inject it twice, and an update of the extension leaves an orphan. */
import browser from 'webextension-polyfill';

interface Instance {
  readonly isAlive: () => boolean;
  readonly controller: AbortController;
}

const KEY = Symbol.for('whence.page');
const CHECK_MS = 2_000;

/**
 * The controller of a new life on this page; null where one is alive already. Its signal aborts when the extension was
 * updated or removed: then nothing is painted, watched or answered any more.
 */
export function takeOver(): AbortController | null {
  const world = globalThis as { [KEY]?: Instance };
  if (world[KEY]?.isAlive()) return null;
  world[KEY]?.controller.abort();
  const controller = new AbortController();
  const isAlive = () => !controller.signal.aborted && isConnected();
  world[KEY] = { isAlive, controller };
  const { signal } = controller;
  const check = () => {
    if (!isConnected()) controller.abort();
  };
  const checking = setInterval(check, CHECK_MS);
  signal.addEventListener('abort', () => clearInterval(checking));
  // Chromium gives the new version a world of its own: until the old one is checked again, both would answer the reader.
  for (const type of ['pointerdown', 'keydown'])
    addEventListener(type, check, { capture: true, passive: true, signal });
  return controller;
}

/** The browser takes the id away from scripts whose extension is gone. */
function isConnected(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
