import { insideFirefox } from './inside-firefox';
import type { Launched } from './launch';

/** Ends the service worker; Firefox has no such switch from outside, so there its event page is put to sleep. */
export async function endBackground({ name, browser }: Pick<Launched, 'name' | 'browser'>): Promise<void> {
  if (name === 'firefox') {
    await insideFirefox({ browser }, 'policy.extension.terminateBackground({ ignoreDevToolsAttached: true })');
    return;
  }
  const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.close();
}

/** Whether the browser itself has the background up, or on its way up or down. */
export async function isBackgroundRunning({ name, browser }: Pick<Launched, 'name' | 'browser'>): Promise<boolean> {
  if (name === 'firefox') return (await insideFirefox({ browser }, 'policy.extension.backgroundState')) !== 'stopped';
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  return targetInfos.some(({ type }) => type === 'service_worker');
}
