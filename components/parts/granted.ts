import { type ReadonlySignal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { WITH_SYNC } from '@/utils/build';
import { EVERY_SITE } from '@/utils/host-pattern';
import { ask } from '@/utils/messages/transport';
import { sayError } from './say-error';
import { type Granted, grantedSites, siteOrigins } from './site-origins';

/** What the reader has let Whence into, kept true while the page is open, and the ways to change it. */
export interface AccessState {
  /** Null until the browser has said. */
  readonly granted: ReadonlySignal<Granted | null>;
  /** What was granted and was taken back outside of Whence, which the reader has not been told or has not put away. */
  readonly lost: ReadonlySignal<Granted>;
  /** A failed request as a plain sentence; empty when there is none. */
  readonly problem: ReadonlySignal<string>;
  /** Call straight from a click: browsers ask the reader only then. */
  allowEverywhere(): void;
  /** The same for one site, by its host. */
  allowSite(host: string): void;
  /** Asks for all that was lost; straight from a click as well. */
  allowLost(): void;
  /** The reader has seen what was lost. */
  forgetLost(): void;
  /** Gives access back. */
  revoke(origins: readonly string[]): void;
}

/** Access to the server that the reader named is for sync: it lets Whence into no site. */
async function grantedOrigins(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  if (!WITH_SYNC) return origins;
  const { knownServers } = await import('@/components/sync/known-servers');
  const servers = await knownServers();
  return origins.filter((origin) => !servers.has(origin));
}

const NOTHING: Granted = { everywhere: [], sites: [] };

export function createAccess(): AccessState {
  const granted = signal<Granted | null>(null);
  const lost = signal<Granted>(NOTHING);
  const problem = signal('');

  function refresh(): void {
    grantedOrigins().then((origins) => {
      granted.value = grantedSites(origins);
    }, failed);
    ask('ui>background:get-lost-access', {}).then(({ origins }) => {
      lost.value = grantedSites(origins);
    }, failed);
  }

  function failed(error: unknown): void {
    problem.value = sayError(error);
  }

  function request(origins: string[]): void {
    problem.value = '';
    browser.permissions.request({ origins }).then(refresh, failed);
  }

  browser.permissions.onAdded.addListener(refresh);
  browser.permissions.onRemoved.addListener(refresh);
  refresh();

  return {
    granted,
    lost,
    problem,
    allowEverywhere: () => request([EVERY_SITE]),
    allowSite: (host) => request(siteOrigins(host)),
    allowLost() {
      const { everywhere, sites } = lost.value;
      request([...everywhere, ...sites.flatMap(({ origins }) => origins)]);
    },
    forgetLost() {
      ask('ui>background:forget-lost-access', {}).then(refresh, failed);
    },
    revoke(origins) {
      problem.value = '';
      ask('ui>background:revoke', { origins: [...origins] }).then(refresh, failed);
    },
  };
}
