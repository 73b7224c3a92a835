import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { OLDEST } from './oldest';
import { forgetVersions, versionOf } from './version';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

interface Known {
  readonly variable: string;
  readonly commands: readonly string[];
  readonly places: readonly string[];
  readonly debian: string;
}

const KNOWN: Readonly<Record<BrowserName, Known>> = {
  chromium: {
    variable: 'WHENCE_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    debian: 'chromium',
  },
  firefox: {
    variable: 'WHENCE_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    debian: 'firefox-esr',
  },
};

/** The path of the browser's program, or null. `WHENCE_CHROMIUM` and `WHENCE_FIREFOX` name one of your own. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, commands, places } = KNOWN[name];
  const own = process.env[variable];
  if (own !== undefined) return existsSync(own) ? own : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...places].find((path) => existsSync(path)) ?? null;
}

/**
 * The paths of the browsers asked for. Missing ones, and those too old for Whence, are installed from Debian's packages where
 * that is possible. Throws an error that says what to install by hand where it is not.
 */
export function needBrowsers(names: readonly BrowserName[]): ReadonlyMap<BrowserName, string> {
  // Whoever named one of their own means that one.
  const wanting = names.filter((name) => fitting(name) === null && process.env[KNOWN[name].variable] === undefined);
  if (wanting.length > 0) install(wanting);
  const found = new Map<BrowserName, string>();
  for (const name of names) {
    const path = fitting(name);
    if (path === null) throw new Error(advice([name]));
    found.set(name, path);
  }
  return found;
}

/** One that does not say its version is taken as it is. */
function fitting(name: BrowserName): string | null {
  const path = findBrowser(name);
  return path === null || isTooOld(name, path) ? null : path;
}

function isTooOld(name: BrowserName, path: string): boolean {
  return (versionOf(path) ?? OLDEST[name]) < OLDEST[name];
}

function install(missing: readonly BrowserName[]): void {
  const packages = missing.map((name) => KNOWN[name].debian);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const runs = (command: readonly string[]) =>
    spawnSync(command[0] ?? '', command.slice(1), { stdio: 'ignore' }).status === 0;
  if (!runs(['apt-get', '--version']) || !runs([...sudo, 'true'])) throw new Error(advice(missing));
  console.error(`Installing ${packages.join(' and ')} with apt ...`);
  const apt = (...args: string[]) => {
    const [program = '', ...rest] = [...sudo, 'apt-get', ...args];
    execFileSync(program, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  try {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  } catch (error) {
    throw new Error(advice(missing), { cause: error });
  }
  forgetVersions();
}

function advice(wanting: readonly BrowserName[]): string {
  const packages = wanting.map((name) => KNOWN[name].debian).join(' ');
  const variables = wanting.map((name) => KNOWN[name].variable).join(' or ');
  return (
    `${wanting.map(whatIsWrong).join(' ')} Install it (on Debian: apt-get install ${packages}), ` +
    `or set ${variables} to the path of its program.`
  );
}

function whatIsWrong(name: BrowserName): string {
  const path = findBrowser(name);
  if (path === null) return `Not found: ${name}.`;
  return `Too old: ${name} ${versionOf(path)} at ${path}; Whence needs ${OLDEST[name]} or newer.`;
}
