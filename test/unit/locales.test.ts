import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { sourcesIn } from '../architecture/source';

const file = fileURLToPath(new URL('../../locales/en.yml', import.meta.url));
const messages = await parseMessagesFile(file);
const keys = new Set(messages.map(({ key }) => key.join('.')).filter((key) => !key.startsWith('@@')));
const code = sourcesIn('components', 'entrypoints', 'utils');

/** Keys that the code spells out, and the beginnings of those that it builds: `sourcing.${…}`. */
const spelled = new Set<string>();
const built = new Set<string>();
for (const { text } of code) {
  for (const [, key] of text.matchAll(/\b(?:i18n\.t|words)\(\s*'([^']+)'/g)) spelled.add(key!);
  for (const [, name] of text.matchAll(/\bi18n\.getMessage\(\s*'([^']+)'/g)) spelled.add(name!.replaceAll('_', '.'));
  for (const [, start] of text.matchAll(/\b(?:i18n\.t|words)\(\s*`([^`$]+)\$\{/g)) built.add(start!);
}

describe('the words of the interface', () => {
  it('has every key that the code asks for', () => {
    expect([...spelled].filter((key) => !keys.has(key))).toEqual([]);
    expect([...built].filter((start) => ![...keys].some((key) => key.startsWith(start)))).toEqual([]);
  });

  it.each([
    'parts',
    'popup',
    'voices',
    'draft',
    'lesson',
    'library',
    'notebook',
    'across',
    'settings',
    'sync',
    'welcome',
  ])('has no word under %s that nothing shows', (section) => {
    const unused = [...keys].filter(
      (key) => key.startsWith(`${section}.`) && !spelled.has(key) && ![...built].some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  it('has no word for the reader in the code of its pages', () => {
    const wordy = code
      .filter(({ path }) => /\.tsx$/.test(path))
      .flatMap(({ path, text }) =>
        Array.from(
          text.matchAll(
            /(?:aria-label|title|alt|placeholder)="([^"]*[a-z]{2}[^"]*)"|^\s*([A-Z][a-z]+ [a-z ]+[.?!]?)$/gm,
          ),
        ).map(([, attribute, line]) => `${path}: ${attribute ?? line}`),
      );
    expect(wordy).toEqual([]);
  });

  it('has keys that a browser takes', () => {
    // Chromium refuses to load an extension with a message named otherwise; dots become underscores in the build.
    expect([...keys].filter((key) => !/^[A-Za-z0-9_.]+$/.test(key))).toEqual([]);
  });
});
