import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { namedIn } from '@/scripts/build/shipped-packages';
import { EXPLAINED, lintForStore, unexplained } from '@/scripts/build/store-lint';
import { filesIn, ROOT } from '../architecture/source';
import { BROWSERS, buildOf } from '../drive/browsers';
import { differingCode, type Manifest, manifestOf, namesIn, withoutHash } from './build-files';

const gzipKb = (file: string) => gzipSync(readFileSync(file)).length / 1000;

const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

/** kB of gzip. */
const BUDGET = {
  'content-scripts/gate.js': 3,
  'content-scripts/page.js': 60,
  'background.js': 150,
  'language-de.js': 40,
} as const;
/**
 * kB of gzip, scripts and styles together. The library opens with the store; the others open without it. What pages share is
 * in pieces of its own, which pack a little worse each.
 */
const PAGE_BUDGET = {
  'popup.html': 42,
  'sidepanel.html': 47,
  'voices.html': 40,
  'draft.html': 68,
  'lesson.html': 88,
  'options.html': 38,
  'welcome.html': 64,
  'library.html': 124,
} as const;
/** kB of gzip: what a page brings when it is asked for, with all that comes along. By the beginning of its name. */
const LATER_BUDGET = { 'make-citation': 101, apa: 11, 'locales-en-US': 5 } as const;

/** What makes markup or code of a text, or takes messages from strangers. */
const MAKERS =
  /\b(?:(?:inner|outer)HTML\b(?=\s*=[^=])|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|srcdoc\s*=|importScripts)|\beval\(|\bFunction\(|createElement\(["'`]script|\b(?:onMessageExternal|onConnectExternal)\.addListener/g;
/** docs/security.md says of each why it is never run, runs on nothing, or runs what is in the package alone. */
const EXPLAINED_MAKERS = [
  '/background.js createElement("script',
  '/background.js importScripts',
  '/chunks/lib.js Function(',
  '/chunks/lib.js createElement(`script',
  '/chunks/pages.js innerHTML',
  '/content-scripts/page.js innerHTML',
  '/content-scripts/readability.js innerHTML',
];

describe.each(BROWSERS)('the build for %s', (name) => {
  it('asks for these permissions and no others, and for sites only when the reader wants it', () => {
    const manifest = manifestOf(name, 'production');
    expect([...(manifest.permissions as string[])].sort()).toEqual(
      name === 'chromium' ? [...PERMISSIONS, 'sidePanel'].sort() : PERMISSIONS,
    );
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    for (const absent of [
      'host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
      'optional_permissions',
    ]) {
      expect(manifest, absent).not.toHaveProperty(absent);
    }
  });

  it('has a panel beside the page, which does not open by itself', () => {
    const manifest = manifestOf(name, 'production');
    if (name === 'firefox') {
      expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
    } else expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
    expect(manifest.commands).toHaveProperty('open-panel');
  });

  it('suggests keys for four commands, which is as many as Chrome takes', () => {
    const commands = Object.entries(manifestOf(name, 'production').commands as Record<string, Manifest>);
    const suggested = commands.filter(([, command]) => 'suggested_key' in command).map(([command]) => command);
    expect(suggested.sort()).toEqual(['keep-page', 'next-claim', 'open-panel', 'toggle-marks']);
    expect(commands.map(([command]) => command)).toEqual(
      expect.arrayContaining(['_execute_action', 'previous-claim', 'keep-selection']),
    );
  });

  it('may connect to nothing but itself', () => {
    const { extension_pages: csp } = manifestOf(name, 'production').content_security_policy as {
      extension_pages: string;
    };
    expect(csp.replace(/ 'sha256-[\w+/]{43}='/, '')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('is Manifest V3 and says what it collects', () => {
    const manifest = manifestOf(name, 'production');
    expect(manifest.manifest_version).toBe(3);
    if (name === 'firefox') {
      expect(manifest.browser_specific_settings).toMatchObject({
        gecko: { strict_min_version: '149.0', data_collection_permissions: { required: ['none'] } },
      });
    } else {
      expect(manifest.minimum_chrome_version).toBe('128');
    }
  });

  it.each([
    ['production', 'e2e'],
    ['sync', 'sync-e2e'],
  ] as const)('for %s differs from the build for tests in the hosts granted and one flag alone', (mode, testMode) => {
    const { optional_host_permissions, ...production } = manifestOf(name, mode);
    const { host_permissions, ...forTests } = manifestOf(name, testMode);
    expect(host_permissions).toEqual(optional_host_permissions);
    expect(forTests).toEqual(production);

    const [here, there] = [buildOf(name, mode), buildOf(name, testMode)];
    expect(namesIn(there)).toEqual(namesIn(here));
    const changed = differingCode(here, there);
    expect(changed.map(({ file }) => file)).toEqual(['/background.js']);
    const [{ production: shipped, forTests: tested } = { production: '', forTests: '' }] = changed;
    expect(shipped.match(/strength:"unverified"/g)).toHaveLength(1);
    expect(shipped.replace('strength:"unverified"', 'strength:"all"')).toBe(tested);
  });

  it('carries a source map of nothing and no code from elsewhere', () => {
    for (const file of filesIn(buildOf(name, 'production'))) {
      if (!/\.(?:js|html|css)$/.test(file)) continue;
      const text = readFileSync(file, 'utf8');
      expect(text, file).not.toMatch(
        /<script[^>]+src="https?:|import\s*\(\s*["']https?:|@import\s+(?:url\()?["']?https?:|\beval\(|new Function\(/,
      );
    }
  });

  it('makes HTML and code from text in these places alone, all of libraries and none of them reached', () => {
    const found = filesIn(buildOf(name, 'production'))
      .filter((file) => /\.(?:js|html)$/.test(file))
      .flatMap((file) => {
        const where = withoutHash(file.slice(buildOf(name, 'production').length));
        return Array.from(readFileSync(file, 'utf8').matchAll(MAKERS), ([what]) => `${where} ${what}`);
      });
    expect([...new Set(found)].sort()).toEqual(EXPLAINED_MAKERS);
  });

  it.each(Object.entries(PAGE_BUDGET))('keeps all that %s loads within %i kB gzip', (page, budget) => {
    const folder = buildOf(name, 'production');
    const files = [...filesOfPage(folder, page)];
    expect(files.some((file) => file.endsWith('.css')) && files.some((file) => file.endsWith('.js'))).toBe(true);
    expect(files.reduce((sum, file) => sum + gzipKb(join(folder, file)), 0)).toBeLessThan(budget);
  });

  it.each(Object.entries(LATER_BUDGET))('brings %s when it is asked for, within %i kB gzip', (start, budget) => {
    const folder = buildOf(name, 'production');
    const [file, ...more] = readdirSync(join(folder, 'chunks')).filter((one) => withoutHash(one) === `${start}.js`);
    expect(more).toEqual([]);
    const atOnce = filesOfPage(folder, 'library.html');
    expect(atOnce).not.toContain(`chunks/${file}`);
    const later = [...filesOfScript(folder, `chunks/${file}`)].filter((one) => !atOnce.has(one));
    expect(later.reduce((sum, one) => sum + gzipKb(join(folder, one)), 0)).toBeLessThan(budget);
  });

  it('carries the licences of what it carries of others', () => {
    const licence = (file: string) => readFileSync(join(buildOf(name, 'production'), 'licences', file), 'utf8');
    // That none is missing, and of no other version, the build itself looks after: `shipped-packages.ts`.
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, object>;
    const named = namedIn(licence('libraries.txt'));
    for (const [library, version] of Object.entries(dependencies ?? {}))
      if (library !== 'citeproc') expect(named, library).toContain(`${library} ${version}`);
    expect(licence('libraries.txt')).toMatch(
      /Mozilla Public License[\s\S]*Apache License|Apache License[\s\S]*Mozilla Public License/,
    );
    expect(licence('citeproc.txt')).toMatch(/Frank Bennett[\s\S]*Common Public Attribution License Version 1\.0/);
    expect(licence('citation-styles.txt')).toMatch(/citationstyles\.org[\s\S]*Attribution-ShareAlike 3\.0 Unported/);
  });

  it.each(Object.entries(BUDGET))('keeps %s within %i kB gzip', (file, budget) => {
    expect(gzipKb(join(buildOf(name, 'production'), file))).toBeLessThan(budget);
  });
});

/** Every file that a page loads before it is asked for more: its scripts, their static imports, its styles. */
function filesOfPage(folder: string, page: string): ReadonlySet<string> {
  const html = readFileSync(join(folder, page), 'utf8');
  const named = Array.from(html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g), ([, name = '']) => name.slice(1));
  return new Set(named.flatMap((file) => (file.endsWith('.js') ? [...filesOfScript(folder, file)] : [file])));
}

/** The script and its static imports. */
function filesOfScript(folder: string, script: string): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, name = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.\/[^"'`]+\.js)["'`]/g))
      add(join(dirname(file), name));
  };
  add(script);
  return found;
}

describe('the lint of the Firefox store', () => {
  it.each(['production', 'sync'] as const)('finds nothing in the build for %s that is not explained', (mode) => {
    expect(lintForStore(buildOf('firefox', mode))).toEqual([]);
  });

  it('is held to what docs/releasing.md explains', () => {
    const page = readFileSync(join(ROOT, 'docs/releasing.md'), 'utf8');
    for (const { code, file } of EXPLAINED) expect(page).toContain(`| \`${code}\` | \`${file}\` |`);
  });

  it('would tell of a new warning, of one more of a known sort, and of one that is gone', () => {
    const known = EXPLAINED.flatMap(({ code, file, times }) =>
      Array.from({ length: times }, () => ({ code, message: 'Unsafe', file: file.replace('*', 'abcd_-12'), line: 1 })),
    );
    expect(unexplained(known)).toEqual([]);
    const [first, ...rest] = known;
    expect(unexplained(rest)).toHaveLength(1);
    expect(unexplained([...known, first!])).toHaveLength(1);
    expect(unexplained([...known, { ...first!, file: 'background.js' }])).toEqual([
      'UNSAFE_VAR_ASSIGNMENT in background.js, line 1: Unsafe',
    ]);
  });
});
