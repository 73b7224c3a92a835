import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OWN_GOLD, readGold } from '../evaluate/gold';

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

/** As many UTF-16 code units of prose as asked for: the project's own articles and the sample, again and again where they are too short. */
export function proseOf(units: number): string {
  const prose = ownProse();
  return `${prose}\n`.repeat(Math.ceil(units / prose.length)).slice(0, units);
}

/** The project's own articles and the sample in pieces of `units` UTF-16 code units, at least one; what is left over is dropped. */
export function proseInPieces(units: number): readonly string[] {
  const count = Math.max(1, Math.floor(ownProse().length / units));
  const prose = proseOf(count * units);
  return Array.from({ length: count }, (_, k) => prose.slice(k * units, (k + 1) * units));
}

function ownProse(): string {
  return [...readGold(OWN_GOLD).map(({ text }) => text), ...PARAGRAPHS].join('\n');
}

/** The `text` of each line of a file of JSON lines. Throws an Error that names file and line where one has none. */
export function textsOf(path: string): readonly string[] {
  const texts = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [textOf(line, `${path}:${index + 1}`)]));
  if (texts.length === 0) throw new Error(`${path}: no texts in it`);
  return texts;
}

function textOf(line: string, where: string): string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${where}: not JSON`);
  }
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : undefined;
  if (typeof text !== 'string' || text === '') throw new Error(`${where}: no "text"`);
  return text;
}
