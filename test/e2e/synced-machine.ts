import type { Page } from 'puppeteer-core';
import { syncScript } from '@/scripts/bench/sync-script';
import { ALLOWING, allowSync } from '@/scripts/browsers/allow-sync';
import { type BrowserName, buildOf, type Driven } from '../drive/browsers';
import type { CouchServer } from '../drive/couch';
import { byTestId, eventually, openWhence } from './whence';

/** A browser profile that shares a library, with its library page in front. */
export interface SyncedMachine {
  readonly driven: Driven;
  readonly library: Page;
  /** Loads the library anew at that address, until `ready` (a selector) is there. */
  readonly show: (address: string, ready: string) => Promise<void>;
}

/** A browser of its own with the build with sync, that has joined the library of that database. */
export async function openSynced(
  name: BrowserName,
  server: CouchServer,
  database: string,
  passphrase: string | null = null,
): Promise<SyncedMachine> {
  const driven = await openWhence(name, {
    alone: true,
    extension: buildOf(name, 'sync-e2e'),
    pastProxy: new URL(server.url).host,
    prefs: ALLOWING,
  });
  const library = await driven.openExtensionPage('/welcome.html');
  await library.bringToFront();
  await library.setViewport({ width: 1200, height: 900 });
  await allowSync(library);
  await library.evaluate(await syncScript());
  const given = [`${server.url}/${database}`, server.admin.user, server.admin.password, passphrase];
  await library.evaluate(`sync.join(${given.map((one) => JSON.stringify(one)).join(', ')})`);
  const show = async (address: string, ready: string) => {
    await driven.openExtensionPage('/welcome.html', library);
    await driven.openExtensionPage(`/library.html${address}`, library);
    await library.waitForSelector(ready);
  };
  return { driven, library, show };
}

/** Waits until the library's page says so of the server. */
export function inStep({ library }: SyncedMachine): Promise<boolean> {
  return eventually(
    async () => (await library.$(`${byTestId('sync-line')}[data-phase="in-step"]`)) !== null,
    'it is in step with the server',
  );
}
