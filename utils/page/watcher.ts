/** Tells when the article may have changed, or another stands in its place, without slowing a busy page. */
import { framesAround, windowOf } from './frames';
import { rootOf, tagOf } from './unclobbered';

export type Change = 'text' | 'address';

/** A page that never rests is read again ever more rarely, up to this. */
const MIN_WAIT_MS = 400;
const MAX_WAIT_MS = 12_800;
/** After this much quiet, a change is told quickly again. */
const CALM_MS = 15_000;

interface Navigation extends EventTarget {
  readonly currentEntry?: unknown;
}

export interface Watched {
  /** What the article is made of; empty: there is none yet, and any change of the page counts. */
  readonly parts: readonly (Element | ShadowRoot)[];
  /** The address that was read, without its hash. */
  readonly address: string;
  /** Only another address counts: the page was looked at often enough. */
  readonly settled?: boolean;
}

export interface Watcher {
  /** Watches these from now on; call it after each reading. */
  watch(watched: Watched): void;
}

/**
 * Calls `onChange` at least 400 ms after the last of a series of changes: `address` when the page shows another address
 * without being loaded anew, `text` when something in the article was added, removed or rewritten. Changes elsewhere and
 * of attributes are not told. All stops when `signal` aborts.
 */
export function createWatcher(onChange: (change: Change) => void, signal: AbortSignal): Watcher {
  let watched: Watched = { parts: [], address: addressOf(location.href) };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = MIN_WAIT_MS;
  let toldAt = Number.NEGATIVE_INFINITY;
  let waitingSince: number | null = null;

  const tell = (): void => {
    timer = undefined;
    waitingSince = null;
    const now = performance.now();
    wait = now - toldAt > CALM_MS ? MIN_WAIT_MS : Math.min(MAX_WAIT_MS, wait * 2);
    toldAt = now;
    onChange(hasMoved() ? 'address' : 'text');
  };

  const hasMoved = (): boolean => addressOf(location.href) !== watched.address;

  const schedule = (): void => {
    const now = performance.now();
    waitingSince ??= now;
    // A stream of changes may put the call off, but not for ever.
    if (timer !== undefined && now - waitingSince > 2 * wait) return;
    clearTimeout(timer);
    timer = setTimeout(tell, wait);
  };

  const inArticle = new MutationObserver(schedule);
  let framing = new AbortController();
  const onPage = new MutationObserver(() => {
    if (hasMoved() || (!watched.settled && isUnsettled(watched.parts))) schedule();
  });

  const checkAddress = (): void => {
    if (hasMoved()) schedule();
  };
  // A frame that shows something else now; its page is none that these observers watch.
  const onLoad = ({ target }: Event): void => {
    const isFrame = target !== document && /^i?frame$/.test(tagOf(target as Element));
    if (isFrame && !watched.settled && isUnsettled(watched.parts)) schedule();
  };
  document.addEventListener('load', onLoad, { capture: true, signal });
  const { navigation } = globalThis as { navigation?: Navigation };
  navigation?.addEventListener('currententrychange', checkAddress, { signal });
  addEventListener('popstate', checkAddress, { signal });
  addEventListener('visibilitychange', checkAddress, { signal });

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    framing.abort();
    inArticle.disconnect();
    onPage.disconnect();
  });

  const root = rootOf(document);
  if (root !== null) onPage.observe(root, { childList: true, subtree: true });
  return {
    watch(next) {
      watched = next;
      inArticle.disconnect();
      framing.abort();
      if (signal.aborted) return;
      framing = new AbortController();
      for (const frame of next.parts[0] ? framesAround(next.parts[0]) : []) {
        frame.addEventListener('load', schedule, { signal: framing.signal });
      }
      for (const part of next.parts) inArticle.observe(part, { childList: true, characterData: true, subtree: true });
    },
  };
}

function isUnsettled(parts: Watched['parts']): boolean {
  return parts.length === 0 || parts.some((part) => !isShown(part));
}

function isShown(part: Node): boolean {
  return (Reflect.get(Node.prototype, 'isConnected', part) as boolean) && windowOf(part) !== null;
}

/** An address without its hash: another place on the same page is the same page. `#!` once named pages. */
export function addressOf(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 || url.startsWith('#!', hash) ? url : url.slice(0, hash);
}
