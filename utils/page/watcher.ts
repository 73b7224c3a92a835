/** Tells when the article may have changed, or another stands in its place, without slowing a busy page. */
import { framesAround, windowOf } from './frames';
import { rootOf, tagOf } from './unclobbered';

export type Change = 'text' | 'address';

/** A series of changes is told this long after its last one, or, if it does not end, this long after its first. */
const QUIET_MS = 400;
const LONGEST_SERIES_MS = 800;
/** After a telling, the next comes no sooner; on a page that never rests ever later, up to the longest. */
const GAP_MS = 2_000;
const LONGEST_GAP_MS = 16_000;

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
 * Calls `onChange` 400 ms after the last of a series of changes, but at most once in 2 s: `address` when the page shows another address
 * without being loaded anew, `text` when something in the article was added, removed or rewritten. Changes elsewhere and
 * of attributes are not told. All stops when `signal` aborts.
 */
export function createWatcher(onChange: (change: Change) => void, signal: AbortSignal): Watcher {
  let watched: Watched = { parts: [], address: addressOf(location.href) };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gap = GAP_MS;
  let toldAt = Number.NEGATIVE_INFINITY;
  let since: number | null = null;

  const tell = (): void => {
    timer = undefined;
    since = null;
    const now = performance.now();
    gap = now - toldAt > 1.5 * gap ? GAP_MS : Math.min(LONGEST_GAP_MS, gap * 2);
    toldAt = now;
    onChange(hasMoved() ? 'address' : 'text');
  };

  const hasMoved = (): boolean => addressOf(location.href) !== watched.address;

  const schedule = (): void => {
    const now = performance.now();
    since ??= now;
    const due = Math.max(Math.min(now + QUIET_MS, since + LONGEST_SERIES_MS), toldAt + gap);
    clearTimeout(timer);
    timer = setTimeout(tell, due - now);
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
