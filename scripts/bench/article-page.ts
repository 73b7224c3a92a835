/** Runs beside a real page: what Whence takes for the article, what Readability does, and what each costs. */
import { Readability } from '@mozilla/readability';
import { readPage } from '../../utils/page/read-page';
import { readTextMap } from '../../utils/page/read-text-map';
import { readability } from '../../utils/page/readability';
import type { TextMap } from '../../utils/page/text-map';

export interface Answer {
  readonly blocks: readonly string[];
  readonly ms: number;
  /** Of `ms`, what Readability took. */
  readonly readabilityMs: number;
  readonly elements: number;
}

/** Reads the article as a content script would. */
export async function readOurs(): Promise<Answer> {
  let readabilityMs = 0;
  const { parse } = Readability.prototype;
  Readability.prototype.parse = function timed(this: Readability) {
    const started = performance.now();
    try {
      return parse.call(this);
    } finally {
      readabilityMs += performance.now() - started;
    }
  } as typeof parse;
  const started = performance.now();
  const page = await readPage(document, () => Promise.resolve(readability));
  const ms = performance.now() - started;
  Readability.prototype.parse = parse;
  return { blocks: page ? blocksOf(page.map) : [], ms, readabilityMs, elements: elements() };
}

/** Readability as it is, on a copy of the page. Puts its answer in the page's place: call it last. */
export async function readReadability(): Promise<Answer> {
  const count = elements();
  const started = performance.now();
  const result = new Readability<Element>(document.cloneNode(true) as Document, {
    serializer: (node) => node as Element,
  }).parse();
  const ms = performance.now() - started;
  const content = result?.content;
  if (!content) return { blocks: [], ms, readabilityMs: ms, elements: count };
  document.body.replaceChildren(document.adoptNode(content));
  const map = await readTextMap({ body: content, kept: null, headline: null, standfirst: null });
  return { blocks: [result?.title ?? '', ...blocksOf(map)], ms, readabilityMs: ms, elements: count };
}

function blocksOf({ text, blocks }: TextMap): readonly string[] {
  return blocks.map(({ span }) => text.slice(...span));
}

function elements(): number {
  return document.getElementsByTagName('*').length;
}
