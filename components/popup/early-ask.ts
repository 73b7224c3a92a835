import type { TabState } from '@/utils/messages/protocol';
import { answerIn, withTimeout } from '@/utils/messages/transport';

/** What `popup-asks` leaves for the popup: the tab in front, null where there is none, and the reply of the background. */
export interface EarlyAsk {
  readonly tabId: Promise<number | null>;
  readonly reply: Promise<unknown>;
}

/** The state of that tab as asked before this code was there, once; null: not asked, or not to be had that way. */
export async function earlyState(tabId: number): Promise<TabState | null> {
  const scope = globalThis as { whenceAsked?: EarlyAsk | undefined };
  const early = scope.whenceAsked;
  scope.whenceAsked = undefined;
  try {
    return early !== undefined && (await early.tabId) === tabId
      ? answerIn<'ui>background:open-tab'>(await withTimeout(early.reply))
      : null;
  } catch {
    // Asked again in the usual way, it says what is wrong.
    return null;
  }
}

/** The tab in front as found before this code was there; null: not looked for, or none. */
export function earlyTab(): Promise<number | null> {
  return (globalThis as { whenceAsked?: EarlyAsk }).whenceAsked?.tabId.catch(() => null) ?? Promise.resolve(null);
}
