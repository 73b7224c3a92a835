import { type ReadonlySignal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { sayError } from './say-error';
import { EVERY_SITE, type Granted, grantedSites } from './site-origins';

/** What the reader has let Whence into, kept true while the page is open, and the ways to change it. */
export interface AccessState {
  /** Null until the browser has said. */
  readonly granted: ReadonlySignal<Granted | null>;
  /** A failed request as a plain sentence; empty when there is none. */
  readonly problem: ReadonlySignal<string>;
  /** Call straight from a click: browsers ask the reader only then. */
  allowEverywhere(): void;
  /** Gives access back. */
  revoke(origins: readonly string[]): void;
}

export function createAccess(): AccessState {
  const granted = signal<Granted | null>(null);
  const problem = signal('');

  function refresh(): void {
    browser.permissions.getAll().then(({ origins = [] }) => {
      granted.value = grantedSites(origins);
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
    problem,
    allowEverywhere: () => request([EVERY_SITE]),
    revoke(origins) {
      problem.value = '';
      browser.permissions.remove({ origins: [...origins] }).then(refresh, failed);
    },
  };
}
