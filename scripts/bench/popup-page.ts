/** What runs beside the popup to time it. Each function is sent as source: it may use nothing but its arguments. */
import type { Browser } from 'webextension-polyfill';

type View = Window & typeof globalThis;

export interface Drawn {
  readonly drawnMs: number;
  /** What that counts from, as `Date.now()` has it. */
  readonly origin: number;
}

/** Times, from its time origin, the next popup of this extension: to the end of the first frame that shows an article. */
export function watchPopup(): void {
  const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
  const api = browser ?? chrome;
  const isRead = ({ document }: View) => document.querySelector('[data-testid="popup"][data-status="read"]') !== null;

  function whenDrawn(popup: View): Promise<Drawn> {
    return new Promise((resolve) => {
      const look = () => {
        if (!isRead(popup)) return;
        watch.disconnect();
        popup.requestAnimationFrame(() => {
          const { port1, port2 } = new popup.MessageChannel();
          port1.onmessage = () => {
            const drawnMs = popup.performance.now();
            resolve({ drawnMs, origin: popup.performance.timeOrigin });
          };
          port2.postMessage(null);
        });
      };
      const watch = new popup.MutationObserver(look);
      watch.observe(popup.document, { subtree: true, childList: true, attributes: true });
      look();
    });
  }

  const drawn = new Promise((resolve, reject) => {
    // The popup asks the background, and with it every page of the extension: timers of pages out of sight are slow.
    const onAsked = (message: unknown): undefined => {
      if ((message as { whence?: unknown } | null)?.whence !== 'ui>background:open-tab') return;
      const [popup] = api.extension.getViews({ type: 'popup' }) as View[];
      if (popup === undefined) return;
      api.runtime.onMessage.removeListener(onAsked as never);
      resolve(
        whenDrawn(popup).then((times) => {
          popup.close();
          return times;
        }),
      );
    };
    api.runtime.onMessage.addListener(onAsked as never);
    setTimeout(() => reject(new Error('No popup.')), 20_000);
  });
  Object.assign(globalThis, { drawn });
}
