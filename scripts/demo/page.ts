import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface DemoPage {
  readonly url: string;
  close(): Promise<void>;
}

const SAMPLE = fileURLToPath(new URL('./sample.html', import.meta.url));

/**
 * The page to show: an http(s) address as it is; a file served from this machine, plain text set as an article; without
 * `what`, the sample. Throws an error that names the file where it cannot be read.
 */
export async function demoPage(what: string | undefined): Promise<DemoPage> {
  if (what !== undefined && /^https?:\/\//i.test(what)) return { url: what, close: async () => {} };
  const file = what ?? SAMPLE;
  const source = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`Cannot read ${file}.`, { cause });
  });
  const html = /\.html?$/i.test(file) ? source : asHtml(source, basename(file));
  const server = createServer((request, response) => {
    const found = request.url === '/article';
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(found ? html : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/article`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Plain text as a page: every line that is not empty is a paragraph. */
export function asHtml(text: string, title: string): string {
  const paragraphs = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>:root{color-scheme:light dark}article{max-width:38rem;margin:3rem auto;padding:0 1.5rem;font:1.125rem/1.6 Charter,"Noto Serif",Georgia,serif}</style>
<article>${paragraphs.join('\n')}</article></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
