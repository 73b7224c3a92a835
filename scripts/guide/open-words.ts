/** Markdown and references, as pandoc sets them; looked at in the browser. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CslItem } from '../../utils/exchange/csl-json';
import { type Album, takeFile } from './picture';
import { run } from './programs';

export async function openMarkdown(album: Album, file: string, work: string): Promise<void> {
  const html = join(work, 'markdown.html');
  run('pandoc', ['-f', 'commonmark', '-t', 'html5', '-s', '-M', 'pagetitle=Markdown', '-o', html, file]);
  await takeFile(album, html, 'markdown', { height: 640, from: 'blockquote:nth-of-type(2)', zoom: 0.75 });
}

/** A document that cites one of the articles by its id, and lists them all. */
export async function openCslJson(album: Album, file: string, work: string): Promise<void> {
  const [{ id } = { id: '' }] = JSON.parse(readFileSync(file, 'utf8')) as readonly CslItem[];
  await openReferences(album, { file, name: 'references', cited: `The line may yet run [@{${id}}].` }, work);
}

/** RIS by way of BibTeX: the programs that read it most widely turn it into that. */
export async function openRis(album: Album, file: string, work: string): Promise<void> {
  const mods = run('ris2xml', ['-i', 'unicode'], readFileSync(file));
  const bibtex = join(work, 'references.bib');
  writeFileSync(bibtex, run('xml2bib', ['-i', 'unicode', '-o', 'unicode', '-nb', '-nl'], mods));
  await openReferences(album, { file: bibtex, name: 'references-ris', cited: 'All that the file has.' }, work);
}

interface Bibliography {
  readonly file: string;
  readonly name: string;
  readonly cited: string;
}

async function openReferences(album: Album, { file, name, cited }: Bibliography, work: string): Promise<void> {
  const html = join(work, `${name}.html`);
  const text = `---\nnocite: '@*'\n---\n\n${cited}\n\n## References\n`;
  run(
    'pandoc',
    ['--citeproc', '--bibliography', file, '-s', '-M', `pagetitle=${name}`, '-o', html, '-f', 'markdown'],
    text,
  );
  await takeFile(album, html, name, { height: 440, zoom: 0.75 });
}
