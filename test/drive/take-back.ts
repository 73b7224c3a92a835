import { insideFirefox } from '@/scripts/browsers/inside-firefox';
import type { Driven } from './browsers';

interface DeveloperPrivate {
  getExtensionsInfo(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: 'ON_CLICK' }): Promise<void>;
}

/** Takes all sites back where readers do that: "on click" on chrome://extensions, the switch in about:addons. */
export async function takeBackAllSites(driven: Driven): Promise<void> {
  if (driven.name === 'firefox') {
    await insideFirefox(
      driven,
      `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions
        .remove(policy.id, { permissions: [], origins: ['*://*/*'] }, policy.extension)`,
    );
    return;
  }
  const extensions = await driven.browser.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(async () => {
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome;
    const whence = (await developerPrivate.getExtensionsInfo()).find(({ name }) => name.startsWith('Whence'));
    await developerPrivate.updateExtensionConfiguration({ extensionId: whence?.id ?? '', hostAccess: 'ON_CLICK' });
  });
  await extensions.close();
}
