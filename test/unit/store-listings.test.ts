import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string) => readFileSync(fromRoot(path), 'utf8');

const LANGUAGES = ['en', 'de', 'fr', 'es', 'uk', 'ru'] as const;
/** Characters. The tighter of what the two stores take. */
const LONGEST = { Name: 45, Summary: 132, Description: 15_000 } as const;
/** All that the manifest may ask for, in either browser and either build. */
const ASKED = [...read('wxt.config.ts').matchAll(/^ {8}'([A-Za-z]+)',$/gm)].map(([, name = '']) => name);

/** The sections of a page by their headings. */
function sectionsOf(path: string): ReadonlyMap<string, string> {
  const parts = read(path).split(/^## /m).slice(1);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]));
}

describe.each(LANGUAGES)('what the stores show in %s', (language) => {
  const sections = sectionsOf(`docs/store/${language}.md`);

  it.each(Object.entries(LONGEST))('has a %s of at most %i characters', (name, longest) => {
    const text = sections.get(name) ?? '';
    expect(text.length).toBeGreaterThan(0);
    expect([...text].length).toBeLessThanOrEqual(longest);
  });

  it('is plain text, which is all that the stores take', () => {
    expect(sections.get('Description')).not.toMatch(/[*_`<>[\]]|^#/m);
  });

  it('says what it says in English: as many parts with as many points, and that it reads English alone', () => {
    const shape = (text = '') =>
      text.split('\n\n').map((part) => part.split('\n').filter((line) => line.startsWith('- ')).length);
    expect(shape(sections.get('Description'))).toEqual(shape(sectionsOf('docs/store/en.md').get('Description')));
    expect(sections.get('Description')).toMatch(/\bEnglish\b|Englisch|anglais|inglés|англійською|английском/);
  });

  it('has a category for each store, and up to ten tags', () => {
    expect(sections.get('Categories')).toMatch(/^Chrome: .+\. Firefox: .+\.$/);
    const tags = (sections.get('Tags') ?? '').split(', ');
    expect(tags.length).toBeGreaterThan(2);
    expect(tags.length).toBeLessThanOrEqual(10);
  });

  it('has the summary that the browsers show', async () => {
    const file = fromRoot(`locales/${language}.yml`);
    if (!existsSync(file)) return;
    const summary = (await parseMessagesFile(file)).find(({ key }) => key.join('.') === 'extDescription');
    expect(sections.get('Summary')).toBe(summary && 'message' in summary ? summary.message : undefined);
  });
});

describe('what the stores ask', () => {
  const sections = sectionsOf('docs/store/permissions.md');

  it('has an answer to each part of their forms', () => {
    for (const name of ['Single purpose', 'Remote code', 'Data use', 'Notes to reviewers'])
      expect(sections.get(name)?.length ?? 0, name).toBeGreaterThan(100);
  });

  it('has a reason for every permission, and for none that nobody asks for', () => {
    const rows = [...(sections.get('Permissions') ?? '').matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)];
    expect(ASKED).toContain('activeTab');
    // The panel's permission comes from its page, and the sites are asked for beside the others.
    const wanted = [...ASKED, 'alarms', 'sidePanel', '*://*/*'];
    expect(rows.map(([, name]) => name).sort()).toEqual([...new Set(wanted)].sort());
    for (const [, name, reason = ''] of rows) expect(reason.length, name).toBeGreaterThan(40);
  });
});

describe('the pictures that the stores show', () => {
  const folder = 'docs/store/pictures';
  const pictures = readdirSync(fromRoot(folder)).sort();
  const sizeOf = (name: string) => {
    const png = readFileSync(fromRoot(`${folder}/${name}`));
    return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
  };

  it('are five, and the two tiles, in the sizes that the forms take', () => {
    expect(pictures.filter((name) => /^\d/.test(name)).map(sizeOf)).toEqual(Array(5).fill('1280x800'));
    expect(pictures.filter((name) => !/^\d/.test(name)).map((name) => [name, sizeOf(name)])).toEqual([
      ['marquee-1400x560.png', '1400x560'],
      ['tile-440x280.png', '440x280'],
    ]);
  });

  it('are no more than 2 MB together', () => {
    const bytes = pictures.reduce((sum, name) => sum + statSync(fromRoot(`${folder}/${name}`)).size, 0);
    expect(bytes).toBeLessThan(2_000_000);
  });
});
