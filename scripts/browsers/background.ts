import { insideFirefox } from './inside-firefox';
import type { Launched } from './launch';

const ENDED_MS = 5_000;

/** Ends the service worker; Firefox has no such switch from outside, so there its event page is put to sleep. */
export async function endBackground({ name, browser }: Pick<Launched, 'name' | 'browser'>): Promise<void> {
  if (name === 'firefox') {
    await insideFirefox({ browser }, 'policy.extension.terminateBackground({ ignoreDevToolsAttached: true })');
    return;
  }
  const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.close();
  // It is told to end, and ends later: what is sent meanwhile goes to the one that ends, and is lost with it.
  for (const end = Date.now() + ENDED_MS; browser.targets().includes(target) && Date.now() < end; )
    await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Whether the browser itself has the background up, or on its way up or down. */
export async function isBackgroundRunning({ name, browser }: Pick<Launched, 'name' | 'browser'>): Promise<boolean> {
  if (name === 'firefox') return (await insideFirefox({ browser }, 'policy.extension.backgroundState')) !== 'stopped';
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  return targetInfos.some(({ type }) => type === 'service_worker');
}
