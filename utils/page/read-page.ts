/** From the page to the article: what the engine reads, and where its words stand. */
import type { Article, Block } from '../model';
import { pageKey } from '../page-key';
import type { PageSigns } from '../page-signs';
import { textHash } from '../text-hash';
import { findArticleRoot, MIN_PROSE } from './article-root';
import { readLinkedData } from './linked-data';
import { readMetadata } from './metadata';
import { readSigns } from './signs';
import { readTextMap, type TextMap } from './text-map';
import { rootOf } from './unclobbered';

export interface PageArticle {
  readonly article: Article;
  readonly signs: PageSigns;
  readonly map: TextMap;
  /** The elements that hold the article; to be watched. */
  readonly parts: readonly Element[];
}

const MAX_URL = 8_000;

/** The article of the page; null where it has none. Changes nothing in the page. Costs what `findArticleRoot` does. */
export async function readPage(doc: Document): Promise<PageArticle | null> {
  const top = rootOf(doc);
  if (top === null) return null;
  const linked = readLinkedData(top);
  const { articleBody } = linked.article;
  const root = findArticleRoot(doc, typeof articleBody === 'string' ? articleBody : '');
  if (root === null) return null;
  const map = await readTextMap(root);
  if (proseIn(map) < MIN_PROSE) return null;
  const { title, canonical, ...metadata } = readMetadata(doc, linked);
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
    parts: [root.headline, root.standfirst, root.around].filter((part) => part !== null),
  };
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
