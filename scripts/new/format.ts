import { checkName, constantOf, Draft, pascalOf, type Read, type Scaffold, TO_DO } from './scaffold';

/** A format to take notes out in. Throws on a name that is none, and on one there is. */
export function newFormat(name: string, read: Read): Scaffold {
  checkName('format', name);
  const constant = constantOf(name);
  const key = `export${pascalOf(name)}`;
  const draft = new Draft(read);
  draft.add(`utils/exchange/${name}.ts`, formatFile(name, constant));
  draft.add(`test/unit/exchange/${name}.test.ts`, testFile(name, constant));
  draft.insert('utils/exchange/format.ts', /readonly id:(?:\n {4}\| '[\w-]+')+/, `\n    | '${name}'`);
  draft.insert(
    'utils/exchange/formats.ts',
    /import type \{ Format \} from '.\/format';\n/,
    `import { ${constant} } from './${name}';\n`,
  );
  draft.insert('utils/exchange/formats.ts', /FORMATS: readonly Format\[\] = \[(?:\n {2}\w+,)+/, `\n  ${constant},`);
  draft.insert('components/parts/export-menu.tsx', /const OF_KEPT: [^;]*?(?=\];)/, `, '${name}'`);
  draft.insert(
    'components/parts/export-menu.tsx',
    /(?:\n +\{format === '[\w-]+' && .*\})+/,
    `\n              {format === '${name}' && i18n.t('parts.${key}')}`,
  );
  draft.insert(
    'locales/en.yml',
    /\nparts:\n(?:(?! {2}export).*\n)*(?: {2}export\w+:.*\n)+/,
    `  ${key}: "${TO_DO}: ${name}, as a reader calls it"\n`,
  );
  draft.insert('scripts/guide/take-out.ts', /const OF_EVERYTHING: [^;]*?(?=\n\];)/, `\n  '${name}',`);
  draft.insert(
    'scripts/guide/open-all.ts',
    /const OPENINGS: [\s\S]*?(?=\n\};)/,
    `
  '${name}': async (album, file, work) => {
    await openText(album, file, { name: '${name}', work });
    return 'Chromium';
  },`,
  );
  return {
    files: draft.files,
    next: [
      `utils/exchange/${name}.ts: what the file is, its ending and media type, and what "page" writes`,
      `test/unit/exchange/${name}.test.ts: the whole text of a page; test/unit/exchange/formats.test.ts: "ofPart", where not all of what is kept is in it`,
      `locales/en.yml, parts.${key}: its name on the menu; then npx wxt prepare, and the other languages`,
      `docs/formats.md: a row in the table, and what stands in the file`,
      `scripts/guide/open-all.ts: the program that opens it; then npm run build:e2e && npm run guide -- docs/guide, and its picture in docs/guide.md`,
      'npm run check',
    ],
  };
}

function formatFile(name: string, constant: string): string {
  return `/** ${TO_DO}: what this file is for, and where its format is described. */
import type { Format } from './format';

export const ${constant}: Format = {
  id: '${name}',
  extension: '${name}',
  mediaType: 'text/plain; charset=utf-8',
  open: () => ({
    begin: () => '',
    page: () => '',
    end: () => '',
  }),
};
`;
}

function testFile(name: string, constant: string): string {
  return `import { describe, expect, it } from 'vitest';
import { fromKept } from '@/utils/exchange/document';
import { ${constant} } from '@/utils/exchange/${name}';
import { writeDocument } from '@/utils/exchange/write-document';
import { STAMP, sampleDocument } from './samples';

describe('${name}', () => {
  it('has what is kept', () => {
    const text = writeDocument(${constant}, sampleDocument(), String);
    expect(text, 'utils/exchange/${name}.ts writes nothing yet').toContain('Odile Brandt');
  });

  it('of nothing is a file that can be read', () => {
    expect(writeDocument(${constant}, fromKept([], [], STAMP), String)).toBe('');
  });
});
`;
}
