import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GoldArticle, readCorpus } from '../train/corpus';
import { type GoldStanding, readNotation } from './notation';

/** An article of which the standings may be marked too. */
export type MarkedArticle = GoldArticle & { readonly standings?: readonly GoldStanding[] };

/** Files of sentences that have nothing to do with each other, each line a text of its own. */
const SENTENCES = /^(?:saetze|sentences)$/;

/** The project's own articles, written and marked for it: all people and places in them are invented. */
export const OWN_GOLD = fileURLToPath(new URL('./gold/', import.meta.url));

/**
 * The articles of `path`, with what people marked in them: a file of JSON lines (`readCorpus`), a text in brackets
 * (`readNotation`), or a folder of such texts, by name. A text in brackets is called `genre-number.txt`, and its genre is
 * its publisher; of one called `saetze` or `sentences` each line is an article. Throws an Error that names the file, and the place in it, where something is missing or broken.
 */
export function readGold(path: string): readonly MarkedArticle[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new Error(`${path}: no such file`);
  const articles = stats.isDirectory() ? readFolder(path) : path.endsWith('.txt') ? readText(path) : readCorpus(path);
  if (articles.length === 0) throw new Error(`${path}: no articles in it`);
  const ids = new Set<string>();
  for (const { id } of articles) {
    if (ids.has(id)) throw new Error(`${path}: two articles are called "${id}"`);
    ids.add(id);
  }
  return articles;
}

function readFolder(folder: string): readonly MarkedArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readText(join(folder, name)));
}

function readText(file: string): readonly MarkedArticle[] {
  const [, id = '', genre = ''] = /^((.+)-\d+)\.txt$/.exec(basename(file)) ?? [];
  if (id === '') throw new Error(`${file}: a gold text is called genre-number.txt`);
  const notation = readFileSync(file, 'utf8');
  if (!SENTENCES.test(genre)) return [{ id, publisher: genre, ...readNotation(notation, file) }];
  return notation
    .trimEnd()
    .split(/\r?\n/)
    .map((line, k) => ({ id: `${id}:${k + 1}`, publisher: genre, ...readNotation(line, `${file}, line ${k + 1}`) }));
}
