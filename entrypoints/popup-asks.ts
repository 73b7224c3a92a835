/**
 * Stands before all else in the popup and asks for its tab at once: the answer is on its way while the browser still
 * brings and reads what shows it. The page waits for these lines, so they import nothing.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { EarlyAsk } from '@/components/popup/early-ask';

interface Extension {
  readonly tabs: { query(about: object): Promise<readonly { readonly id?: number }[]> };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

export default defineUnlistedScript({
  globalName: false,
  main() {
    const scope = globalThis as { browser?: Extension; chrome?: Extension; whenceAsked?: EarlyAsk };
    const extension = scope.browser ?? scope.chrome;
    if (extension === undefined) return;

    const named = new URLSearchParams(location.search).get('tab');
    const front = () => extension.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab?.id ?? null);
    const tabId = named !== null && /^\d+$/.test(named) ? Promise.resolve(Number(named)) : front();
    const request = `${Date.now()}-${Math.random()}`;
    const reply = tabId.then((id) =>
      id === null
        ? null
        : extension.runtime.sendMessage({ whence: 'ui>background:open-tab', request, data: { tabId: id } }),
    );
    // Whoever shows the tab hears of it when they ask.
    reply.catch(() => {});
    scope.whenceAsked = { tabId, reply };
  },
});
