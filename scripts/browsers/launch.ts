import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { FIREFOX_ID } from '../../wxt.config';
import { type BrowserName, needBrowsers } from './find';

export interface LaunchOptions {
  /** Folder of an unpacked build; none: a bare browser. */
  readonly extension?: string;
  readonly headless: boolean;
  readonly dark?: boolean;
  /** Firefox shows every page in the few colours of its reader's own; in Chromium a page is told so, one by one. */
  readonly forcedColors?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  /** host:port of an http proxy that gets every request, those to this machine included. */
  readonly proxy?: string;
  /** host:port of a server on this machine that is spoken to past the proxy. */
  readonly pastProxy?: string;
  /** Folder that files the reader saves go to, without asking. */
  readonly downloads?: string;
  /** Sites share processes, as no reader's browser has it: a fifth less to wait for where a test is not about that. */
  readonly fewProcesses?: boolean;
  /** Of Firefox, beside those that keep it quiet: settings that a reader may have. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** Where the browser keeps its data; none: a new folder that goes when the browser closes. */
  readonly profile?: string;
}

/** A running browser with (or without) Whence in it. */
export interface Launched {
  readonly name: BrowserName;
  readonly browser: Browser;
  readonly headless: boolean;
  /** Takes the extension away with all that it has stored, closes every page, and puts that build in. Firefox alone. */
  renew(extension: string | undefined): Promise<void>;
  /** Opens a page of the extension by its path, such as `/library.html`, in a tab of its own or in the one given. */
  openExtensionPage(path: string, page?: Page): Promise<Page>;
  close(): Promise<void>;
}

/** Firefox gives an extension a random address unless the profile says otherwise. */
const FIREFOX_UUID = '6f1d3c52-0f4e-4d5c-9a63-2b8e7c1d9a40';

const QUIET_CHROMIUM = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-search-engine-choice-screen',
  '--no-pings',
  '--disable-features=OptimizationHints,MediaRouter,Translate,NetworkTimeServiceQuerying,CertificateTransparencyComponentUpdater,SpareRendererForSitePerProcess,PreloadTopChromeWebUI',
];

/** Prefs that keep Firefox from opening connections of its own. */
const QUIET_FIREFOX = {
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'extensions.getAddons.cache.enabled': false,
};

/** Processes that a browser starts for pages that may come: nobody who drives it waits for a click. */
const LEAN_FIREFOX = {
  'dom.ipc.processPrelaunch.enabled': false,
  'dom.ipc.processCount': 2,
  'browser.sessionstore.interval': 600_000,
  'toolkit.cosmeticAnimations.enabled': false,
  // Who drives it gets 0, by which a tab that does not go keeps a timer, and a processor, at work for good; with the 300 that readers have, each
  // new tab waits for the one before to go.
  'browser.tabs.remote.unloadDelayMs': 20,
};

/** A process takes longer to start than a page to load. */
const FEW_PROCESSES_CHROMIUM = ['--in-process-gpu', '--disable-site-isolation-trials', '--renderer-process-limit=1'];
const FEW_PROCESSES_FIREFOX = {
  'fission.autostart': false,
  'dom.ipc.processCount': 1,
  'dom.ipc.keepProcessesAlive.web': 1,
};

/** An extension that comes again has the same address and none of its data. */
const RENEWED_FIREFOX = { 'extensions.webextensions.keepUuidOnUninstall': true };

const FORCED_FIREFOX = {
  'ui.useAccessibilityTheme': 1,
  'browser.display.document_color_use': 2,
};

/** Starts the browser. Missing ones are installed (see `needBrowsers`, whose errors it throws). */
export async function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<Launched> {
  const executablePath = needBrowsers([name]).get(name) ?? '';
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'whence-'));
  const { width, height } = options.size ?? { width: 1280, height: 900 };
  // A machine that is busy with something else takes longer than puppeteer's 30 seconds.
  const timeout = 120_000;
  const shared = { executablePath, headless: options.headless, userDataDir: profile, defaultViewport: null, timeout };
  const start = name === 'chromium' ? startChromium : startFirefox;
  const { browser, origin } = await start(shared, options, width, height);
  let installed = options.extension !== undefined;

  return {
    name,
    browser,
    headless: options.headless,
    async renew(extension) {
      if (name !== 'firefox') throw new Error('Chromium clears what an extension has stored at its leisure.');
      const before = await browser.pages();
      await browser.newPage();
      for (const page of before) await page.close();
      if (installed) await browser.uninstallExtension(FIREFOX_ID);
      if (extension !== undefined) await browser.installExtension(extension);
      installed = extension !== undefined;
    },
    async openExtensionPage(path, page) {
      if (!installed) throw new Error('This browser was started without an extension.');
      const target = page ?? (await browser.newPage());
      await goTo(target, `${origin}${path}`, name);
      return target;
    },
    async close() {
      await browser.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Shared {
  readonly executablePath: string;
  readonly headless: boolean;
  readonly userDataDir: string;
  readonly defaultViewport: null;
  readonly timeout: number;
}
type Started = { browser: Browser; origin: string | null };

async function startChromium(shared: Shared, options: LaunchOptions, width: number, height: number): Promise<Started> {
  const browser = await launch({
    ...shared,
    browser: 'chrome',
    // Over the pipe Chromium loads an unpacked build, which branded Chrome no longer does by a flag.
    pipe: true,
    enableExtensions: true,
    args: [
      ...QUIET_CHROMIUM,
      `--window-size=${width},${height}`,
      ...(options.fewProcesses ? FEW_PROCESSES_CHROMIUM : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.headless ? ['--disable-gpu', '--hide-scrollbars'] : []),
      ...(options.dark ? ['--force-dark-mode', '--blink-settings=preferredColorScheme=0'] : []),
      ...(options.proxy
        ? [`--proxy-server=http://${options.proxy}`, `--proxy-bypass-list=<-loopback>;${options.pastProxy ?? ''}`]
        : []),
    ],
  });
  if (options.downloads !== undefined) {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: options.downloads });
  }
  if (options.extension === undefined) return { browser, origin: null };
  const id = await browser.installExtension(options.extension);
  return { browser, origin: `chrome-extension://${id}` };
}

async function startFirefox(shared: Shared, options: LaunchOptions, width: number, height: number): Promise<Started> {
  const [host = '', port = '0'] = (options.proxy ?? '').split(':');
  const browser = await launch({
    ...shared,
    browser: 'firefox',
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      ...QUIET_FIREFOX,
      ...LEAN_FIREFOX,
      ...RENEWED_FIREFOX,
      ...(options.fewProcesses ? FEW_PROCESSES_FIREFOX : {}),
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      ...(options.downloads !== undefined
        ? {
            'browser.download.folderList': 2,
            'browser.download.dir': options.downloads,
            'browser.download.useDownloadDir': true,
            'browser.download.alwaysOpenPanel': false,
          }
        : {}),
      ...(options.dark ? { 'ui.systemUsesDarkTheme': 1, 'layout.css.prefers-color-scheme.content-override': 0 } : {}),
      ...(options.forcedColors ? FORCED_FIREFOX : {}),
      ...(options.proxy
        ? {
            'network.proxy.type': 1,
            'network.proxy.http': host,
            'network.proxy.http_port': Number(port),
            'network.proxy.ssl': host,
            'network.proxy.ssl_port': Number(port),
            'network.proxy.allow_hijacking_localhost': true,
            'network.proxy.no_proxies_on': options.pastProxy ?? '',
          }
        : {}),
      ...options.prefs,
    },
  });
  if (options.extension !== undefined) await browser.installExtension(options.extension);
  return { browser, origin: `moz-extension://${FIREFOX_UUID}` };
}

/** Firefox refuses `page.goto` for pages of an extension, but not the command beneath it. */
async function goTo(page: Page, url: string, name: BrowserName): Promise<void> {
  if (name === 'chromium') {
    await page.goto(url);
    return;
  }
  const { connection } = page.browser() as unknown as {
    connection: { send(method: string, params: Record<string, unknown>): Promise<unknown> };
  };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  await connection.send('browsingContext.navigate', { context, url, wait: 'complete' });
}
