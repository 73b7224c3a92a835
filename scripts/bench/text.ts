import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SAMPLE = readFileSync(fileURLToPath(new URL('../demo/sample.html', import.meta.url)), 'utf8');
const PARAGRAPHS = Array.from(SAMPLE.matchAll(/<p>([\s\S]*?)<\/p>/g), ([, text]) => text ?? '');

/** Paragraphs of the sample article, repeated until there are at least `words` words. */
export function paragraphsOf(words: number): readonly string[] {
  const paragraphs: string[] = [];
  let count = 0;
  for (let i = 0; count < words; i++) {
    const text = PARAGRAPHS[i % PARAGRAPHS.length] ?? '';
    paragraphs.push(text);
    count += text.split(/\s+/).length;
  }
  return paragraphs;
}
