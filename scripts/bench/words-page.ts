import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoPage, demoPage } from '../demo/page';
import { paragraphsOf } from './text';

/** An article of the sample's paragraphs with `words` words at least, served from this machine. Close it. */
export function serveWords(words: number): Promise<DemoPage> {
  return serveParagraphs('Bench', paragraphsOf(words));
}

/** An article of these paragraphs, served from this machine. Close it. */
export async function serveParagraphs(title: string, paragraphs: readonly string[]): Promise<DemoPage> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-bench-'));
  const file = join(folder, 'page.html');
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1>${body}</article></html>`,
  );
  try {
    return await demoPage(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
