/** From the page to the article: what the engine reads, and where its words stand. */
import type { Article, Block } from '../model';
import { pageKey } from '../page-key';
import type { PageSigns } from '../page-signs';
import { textHash } from '../text-hash';
import { type FoundArticle, findArticleRoot, MIN_PROSE } from './article-root';
import { framedIn } from './frames';
import { type PageData, readLinkedData } from './linked-data';
import { readMetadata } from './metadata';
import { readTextMap } from './read-text-map';
import type { BringReader } from './reader-slot';
import { readSigns } from './signs';
import type { TextMap } from './text-map';
import { documentOf, rootOf } from './unclobbered';

export interface PageArticle {
  readonly article: Article;
  readonly signs: PageSigns;
  readonly map: TextMap;
  /** What holds the article, its shadow trees too; to be watched. */
  readonly parts: readonly (Element | ShadowRoot)[];
}

const MAX_URL = 8_000;

/** The article of the page, or of a frame in it that can be read; null where there is none. Changes nothing in the page. Costs what `findArticleRoot` does. */
export async function readPage(doc: Document, bringReader: BringReader): Promise<PageArticle | null> {
  const found = (await readArticle(doc, bringReader)) ?? (await readFramed(doc, bringReader));
  if (found === null) return null;
  const { top, linked, root, map } = found;
  const own = documentOf(root.body);
  const { title, canonical: framed, ...metadata } = readMetadata(own, linked);
  const canonical = own === doc ? framed : readMetadata(doc).canonical;
  const url = location.href.slice(0, MAX_URL);
  const headline = map.blocks.find(({ kind }) => kind === 'headline');
  const isHeadlineFirst = headline !== undefined && headline === map.blocks[0];
  return {
    article: {
      ...metadata,
      url,
      key: pageKey(url, canonical),
      title: isHeadlineFirst ? map.text.slice(...headline.span).slice(0, 500) : title,
      text: map.text,
      blocks: map.blocks,
      links: map.links,
      textHash: textHash(map.text),
    },
    signs: readSigns(top, root.body, linked.nodes),
    map,
    parts: [root.headline, root.standfirst, root.around, ...map.trees].filter((part) => part !== null),
  };
}

interface Found {
  readonly top: Element;
  readonly linked: PageData;
  readonly root: FoundArticle;
  readonly map: TextMap;
}

async function readArticle(doc: Document, bringReader: BringReader): Promise<Found | null> {
  const top = rootOf(doc);
  if (top === null) return null;
  const linked = readLinkedData(top);
  const { articleBody } = linked.article;
  const root = await findArticleRoot(doc, typeof articleBody === 'string' ? articleBody : '', bringReader);
  if (root === null) return null;
  const map = await readTextMap(root);
  return proseIn(map) < MIN_PROSE ? null : { top, linked, root, map };
}

/** Frames are looked into only where the page has no article of its own: most hold advertisements. */
const MAX_FRAMES = 8;

async function readFramed(doc: Document, bringReader: BringReader): Promise<Found | null> {
  for (const framed of framedIn(doc).slice(0, MAX_FRAMES)) {
    const found = await readArticle(framed, bringReader);
    if (found !== null) return found;
  }
  return null;
}

const PROSE_BLOCK = 40;

/** Code units in blocks that read like prose: not headings, not short, not mostly links. */
function proseIn(map: TextMap): number {
  const linked = new Map<Block, number>();
  let next = 0;
  for (const block of map.blocks) {
    for (let link = map.links[next]; link && link.span[0] < block.span[1]; link = map.links[++next]) {
      linked.set(block, (linked.get(block) ?? 0) + Math.min(link.span[1], block.span[1]) - link.span[0]);
    }
  }
  let units = 0;
  for (const block of map.blocks) {
    const length = block.span[1] - block.span[0];
    const isProse = block.kind !== 'headline' && block.kind !== 'caption' && length >= PROSE_BLOCK;
    if (isProse && (linked.get(block) ?? 0) < length / 2) units += length;
  }
  return units;
}
