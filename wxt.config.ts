import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { OLDEST } from './scripts/browsers/oldest';
import { fewFiles } from './scripts/build/few-files';
import { languageFiles } from './scripts/build/language-files';
import { modeOf } from './scripts/build/modes';
import { shippedPackages } from './scripts/build/shipped-packages';
import { smallScripts } from './scripts/build/small-scripts';
import { usedApis } from './scripts/build/used-apis';
import { withoutSync } from './scripts/build/without-sync';
import { REPORT_STYLE } from './utils/exchange/html-report-style';

/**
 * The id that both stores and the tests know the Firefox build by. The build with sync has the same: what a reader has kept
 * belongs to an id, and one who moves from the one build to the other must find it there.
 */
export const FIREFOX_ID = 'whence@whence.example';

const SUPPORTED = { chrome: `chrome${OLDEST.chromium}`, firefox: `firefox${OLDEST.firefox}` };

const building = (path: string) => fileURLToPath(new URL(`./scripts/build/${path}`, import.meta.url));

/**
 * WXT gives every content script a context that tells the page of itself, by `window.postMessage` and an event on the
 * document, and stops when the page sends the same. Ours tell the page nothing: they get an empty one instead.
 */
const CONTEXT = building('content-script-context.ts');

/** mammoth and what it brings, without what makes code from text: the extension's own rules forbid that. */
const WITHOUT_EVAL = [
  { find: /^underscore$/, replacement: building('underscore.mjs') },
  { find: /^setimmediate$/, replacement: building('set-immediate.ts') },
  { find: /^jszip$/, replacement: 'jszip/lib/index.js' },
  { find: /^stream$/, replacement: building('no-stream.ts') },
];

/** The report that a page of ours opens in a tab has its style within itself, and is under the policy of that page. */
const REPORT_HASH = createHash('sha256').update(REPORT_STYLE).digest('base64');
const cspOf = (connect: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'sha256-${REPORT_HASH}'; img-src 'self' data:; font-src 'self'; connect-src ${connect}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const CONNECT = "'self'";
/** The reader's own server may stand anywhere; what goes to it unencrypted must not leave the machine. */
const CONNECT_WITH_SYNC = "'self' https: http://127.0.0.1:* http://localhost:*";

/**
 * What sync sends to the server that the reader names, once they turn it on: texts and titles of kept articles
 * (`websiteContent`); their addresses, and when they were read (`browsingActivity`); what the reader marked, noted and corrected
 * there (`websiteActivity`); who checked a claim, by name (`personallyIdentifyingInfo`); the login to that server
 * (`authenticationInfo`). Firefox asks the reader for each, and none is needed for anything but sync.
 */
const SENT_BY_SYNC = [
  'authenticationInfo',
  'browsingActivity',
  'personallyIdentifyingInfo',
  'websiteActivity',
  'websiteContent',
];

/**
 * In every mode but production, WXT and JSX write aids for development. The build with sync goes to readers, and the builds for
 * tests must be those that do.
 */
const isShipped = (mode: string) => mode !== 'development';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifestVersion: 3,
  hooks: {
    // The scripts are registered at run time; WXT leaves an empty list behind.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.content_scripts?.length === 0) delete manifest.content_scripts;
    },
    'build:publicAssets': (_, files) => {
      files.push(...languageFiles());
    },
  },
  vite: ({ browser, mode }) => ({
    plugins: [
      usedApis(),
      fewFiles(),
      smallScripts(),
      shippedPackages(),
      ...(modeOf(mode).withSync ? [] : [withoutSync()]),
    ],
    // For older browsers colours would be rewritten, some with custom properties, which ::highlight() does not resolve.
    build: {
      modulePreload: { polyfill: false },
      target: SUPPORTED[browser === 'firefox' ? 'firefox' : 'chrome'],
      // What takes long here is the making small, which is known: `npm start` shows a newcomer nothing to worry about.
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
    resolve: {
      alias: [
        { find: 'wxt/utils/content-script-context', replacement: CONTEXT },
        // The same for browsers of today: a tenth smaller.
        { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
        ...WITHOUT_EVAL,
      ],
    },
    define: {
      __MARK_EVERYTHING__: JSON.stringify(modeOf(mode).forTests),
      __SYNC__: JSON.stringify(modeOf(mode).withSync),
      ...(isShipped(mode) ? { 'import.meta.env.MODE': '"production"', 'process.env.NODE_ENV': '"production"' } : {}),
    },
    ...(isShipped(mode) ? { oxc: { jsx: { development: false } } } : {}),
  }),
  manifest: ({ browser, mode }) => {
    const hosts = ['*://*/*'];
    const { forTests, withSync } = modeOf(mode);
    return {
      name: withSync ? '__MSG_extNameSync__' : '__MSG_extName__',
      description: '__MSG_extDescription__',
      default_locale: 'en',
      permissions: [
        'activeTab',
        'scripting',
        'storage',
        'unlimitedStorage',
        'contextMenus',
        // For sync to look now and then: a background that waits by itself is ended before.
        ...(withSync ? ['alarms'] : []),
      ],
      ...(forTests ? { host_permissions: hosts } : { optional_host_permissions: hosts }),
      content_security_policy: { extension_pages: cspOf(withSync ? CONNECT_WITH_SYNC : CONNECT) },
      commands: {
        // Chrome lets an extension suggest four keys; the rest have none until the reader gives them one.
        'next-claim': {
          suggested_key: { default: 'Alt+Shift+U' },
          description: '__MSG_commandNext__',
        },
        'toggle-marks': {
          suggested_key: { default: 'Alt+Shift+M' },
          description: '__MSG_commandToggle__',
        },
        'keep-page': {
          suggested_key: { default: 'Alt+Shift+K' },
          description: '__MSG_commandKeepPage__',
        },
        'open-panel': {
          suggested_key: { default: 'Alt+Shift+S' },
          description: '__MSG_commandPanel__',
        },
        _execute_action: { description: '__MSG_commandOpen__' },
        'previous-claim': { description: '__MSG_commandPrevious__' },
        'keep-selection': { description: '__MSG_commandKeepSelection__' },
      },
      ...(browser === 'firefox'
        ? {
            browser_specific_settings: {
              gecko: {
                id: FIREFOX_ID,
                strict_min_version: `${OLDEST.firefox}.0`,
                data_collection_permissions: { required: ['none'], ...(withSync ? { optional: SENT_BY_SYNC } : {}) },
              },
            },
          }
        : { minimum_chrome_version: String(OLDEST.chromium) }),
    };
  },
});
