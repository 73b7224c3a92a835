import type { Page } from 'puppeteer-core';

/** Firefox asks about hosts and about what is sent; where nobody is there to answer, it is to take a click for leave. */
export const ALLOWING = { 'extensions.webextOptionalPermissionPrompts': false };

/**
 * Has Firefox, started with `ALLOWING`, let Whence send what sync sends. By the mouse: it asks only where somebody did something.
 * Elsewhere nothing is asked, and nothing done. `page`: of the build with sync, in front.
 */
export async function allowSync(page: Page): Promise<void> {
  const isAsked = await page.evaluate(() => {
    const { browser } = globalThis as unknown as { browser?: FirefoxApi };
    const optional =
      browser?.runtime.getManifest().browser_specific_settings?.gecko?.data_collection_permissions?.optional;
    if (browser === undefined || optional === undefined) return false;
    const button = document.createElement('button');
    button.id = 'allow-sync';
    button.style.cssText = 'position: fixed; inset: 0; z-index: 99';
    button.onclick = () => {
      button.remove();
      void browser.permissions.request({ data_collection: optional });
    };
    document.body.append(button);
    return true;
  });
  if (!isAsked) return;
  await page.click('#allow-sync');
  await page.waitForFunction(async () => {
    const { browser } = globalThis as unknown as { browser: FirefoxApi };
    return ((await browser.permissions.getAll()).data_collection?.length ?? 0) > 0;
  });
}

interface FirefoxApi {
  readonly runtime: {
    getManifest(): {
      readonly browser_specific_settings?: {
        readonly gecko?: { readonly data_collection_permissions?: { readonly optional?: string[] } };
      };
    };
  };
  readonly permissions: {
    request(wanted: { data_collection: string[] }): Promise<boolean>;
    getAll(): Promise<{ data_collection?: string[] }>;
  };
}
