import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { filesIn, ROOT, sourcesIn } from '../architecture/source';
import { BROWSERS, type BuildMode, buildOf, type Driven, openBrowser } from '../drive/browsers';
import { type Manifest, manifestOf } from './build-files';
import { nameOf } from './whence';

/** By these the code of sync is known: what it says to a server, and how the background looks now and then. */
const WORDS = ['_all_docs?', '_bulk_docs', '_changes?', '.alarms.'];

const sources = sourcesIn('utils', 'components', 'entrypoints');
const spoken = WORDS.filter((word) => sources.some(({ text }) => text.includes(word)));

describe.each(BROWSERS)('the build with sync for %s', (name) => {
  it('differs from the other in its name, what it may connect to, alarms and what it says it sends', () => {
    const plain = withSortedPermissions(manifestOf(name, 'production'));
    const { extension_pages: csp } = plain.content_security_policy as { extension_pages: string };
    const gecko = (plain.browser_specific_settings as { gecko: Manifest } | undefined)?.gecko;
    expect(withSortedPermissions(manifestOf(name, 'sync'))).toEqual({
      ...plain,
      name: '__MSG_extNameSync__',
      permissions: [...(plain.permissions as string[]), 'alarms'].sort(),
      content_security_policy: {
        extension_pages: csp.replace(
          "connect-src 'self'",
          "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
        ),
      },
      ...(name === 'firefox'
        ? {
            browser_specific_settings: {
              gecko: {
                ...gecko,
                data_collection_permissions: {
                  required: ['none'],
                  optional: [
                    'authenticationInfo',
                    'browsingActivity',
                    'personallyIdentifyingInfo',
                    'websiteActivity',
                    'websiteContent',
                  ],
                },
              },
            },
          }
        : {}),
    });
  });

  it('has what is read in the pages of others to the byte', () => {
    for (const file of filesIn(join(buildOf(name, 'production'), 'content-scripts'))) {
      const same = file.replace(buildOf(name, 'production'), buildOf(name, 'sync'));
      expect(readFileSync(same, 'utf8') === readFileSync(file, 'utf8'), file).toBe(true);
    }
  });

  it('alone has the code of sync', () => {
    expect(spoken.length > 0).toBe(existsSync(join(ROOT, 'utils/services/sync/transport.ts')));
    expect(wordsIn(buildOf(name, 'sync'))).toEqual(spoken);
    expect(wordsIn(buildOf(name, 'production'))).toEqual([]);
  });
});

/** One after the other, in the same Firefox: a test gets what it asks for, whatever another had. */
describe.each(BROWSERS.flatMap((name) => (['e2e', 'sync-e2e', 'e2e'] as const).map((mode) => [name, mode] as const)))(
  'in %s, a page of the build for %s',
  (name, mode: BuildMode) => {
    let driven: Driven;
    let page: Awaited<ReturnType<Driven['openExtensionPage']>>;
    const withSync = mode === 'sync-e2e';
    beforeAll(async () => {
      driven = await openBrowser(name, { extension: buildOf(name, mode) });
      page = await driven.openExtensionPage('/options.html');
    });
    afterAll(() => driven?.close());

    it('is of an extension whose name tells which it is', async () => {
      await expect.poll(() => nameOf(page)).toBe(withSync ? 'Whence with sync' : 'Whence');
    });

    it('has alarms, which answer with promises, if it is to look now and then', async () => {
      const kind = await page.evaluate(() => {
        const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
        const { alarms } = browser ?? chrome;
        return alarms === undefined ? 'none' : alarms.getAll() instanceof Promise ? 'promise' : 'other';
      });
      expect(kind).toBe(withSync ? 'promise' : 'none');
    });

    it('connects to nothing, or to what is encrypted or on this machine', async () => {
      driven.site.clear();
      await page.evaluate(async () => {
        for (const url of [
          'https://server.example/',
          'http://127.0.0.1:5984/',
          'http://localhost:5984/',
          'http://server.example/',
          'http://192.168.1.2:5984/',
          'http://localhost.example/',
        ])
          await fetch(url).catch(() => null);
      });
      expect([...new Set(driven.site.requests)]).toEqual(
        withSync ? ['CONNECT server.example:443', 'http://127.0.0.1:5984/', 'http://localhost:5984/'] : [],
      );
    });
  },
);

/** Those of the words that any script, page or style of a build has. */
function wordsIn(folder: string): readonly string[] {
  const texts = filesIn(folder)
    .filter((file) => /\.(?:js|html|css)$/.test(file))
    .map((file) => readFileSync(file, 'utf8'));
  return WORDS.filter((word) => texts.some((text) => text.includes(word)));
}

function withSortedPermissions(manifest: Manifest): Manifest {
  return { ...manifest, permissions: [...(manifest.permissions as string[])].sort() };
}
