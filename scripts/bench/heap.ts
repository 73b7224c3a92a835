import type { CDPSession, Page } from 'puppeteer-core';
import type { Launched } from '../browsers/launch';

const LOOK_MS = 200;

/** The most that scripts of the page held over what they held at first, garbage and all; null where the browser does not tell. */
export async function watchHeap(
  launched: Launched,
  page: Page,
): Promise<{ readonly stop: () => Promise<number | null> }> {
  if (launched.name !== 'chromium') return { stop: async () => null };
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const idle = await heapOf(session);
  let most = idle;
  let isOn = true;
  const watching = (async () => {
    while (isOn) {
      most = Math.max(most, await heapOf(session));
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  })();
  return {
    async stop() {
      isOn = false;
      await watching;
      await session.detach();
      return most - idle;
    },
  };
}

async function heapOf(session: CDPSession): Promise<number> {
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
}
