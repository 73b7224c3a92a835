import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isElsewhere, titleOf } from '../build/shipped-packages';

const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Come without a text of their licence; it is that of another package of the same people. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['wxt', '@wxt-dev/webextension-polyfill'],
  ['@wxt-dev/i18n', '@wxt-dev/webextension-polyfill'],
  ['@wxt-dev/browser', '@wxt-dev/webextension-polyfill'],
]);

interface Manifest {
  readonly license?: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
}

/** The file of all licences, from folders of packages: each text once, after the packages that it is the licence of. Throws where one has none. */
export function licencesPage(folders: ReadonlySet<string>): string {
  const byText = new Map<string, string[]>();
  for (const folder of [...folders].sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1))) {
    if (isElsewhere(titleOf(folder))) continue;
    const text = textOf(folder);
    byText.set(text, [...(byText.get(text) ?? []), headOf(folder)]);
  }
  const parts = [...byText].map(([text, heads]) => `${heads.join('\n')}\n\n${text}\n`);
  return [INTRODUCTION, ...parts].join(`\n${'='.repeat(80)}\n\n`);
}

const INTRODUCTION = `Whence is made with the libraries below, each under its own licence. citeproc and the styles of citations have files
of their own beside this one. The code of webextension-polyfill, under the MPL 2.0, is changed in one place: its table is
shortened by scripts/build/used-apis.ts in Whence's own source. Of jszip, MIT is the licence that is chosen.
Made by "npm run licences" from what the builds are made of.
`;

function headOf(folder: string): string {
  const { license, homepage, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const url = (typeof repository === 'string' ? repository : repository?.url) ?? homepage ?? '';
  const source = url
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/\.git$/, '')
    .replace(/^(?:github:)?(?=[\w-]+\/[\w.-]+$)/, 'https://github.com/');
  return `package: ${titleOf(folder)}, ${license ?? 'see below'}${source === '' ? '' : `\n  source: ${source}`}`;
}

/** Bundlers tell here of what they bring themselves, none of which is in what they make. */
const OF_OTHERS = /^#* *Licenses? of bundled dependencies/im;

function textOf(folder: string): string {
  const same = SAME_AS.get(titleOf(folder).split(' ')[0] ?? '');
  const from = same === undefined ? folder : join(PACKAGES, same);
  const files = readdirSync(from).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  if (files.length === 0) throw new Error(`${titleOf(folder)} comes without a licence: see scripts/licences/page.ts.`);
  return files
    .sort()
    .map((file) => readFileSync(join(from, file), 'utf8').replaceAll('\r\n', '\n').split(OF_OTHERS, 1).join('').trim())
    .join('\n\n');
}
