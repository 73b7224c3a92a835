/** Walks an article as it is drawn, shadow trees too, and puts its text map together. Reads only. */
import { type BlockKind, type Link, MAX_ARTICLE_LENGTH, type Span } from '../model';
import type { ArticleRoot } from './article-root';
import { type GeneratedQuotes, generatedQuotes } from './generated-quotes';
import { isInline, kindOf, type Rendering, renderingOf } from './rendering';
import { type Inside, insideOf } from './shadow';
import { type Slice, startSlice } from './slices';
import { createTextBuilder, type Run, type TextBuilder } from './text-builder';
import type { TextMap } from './text-map';
import { partsOf } from './text-parts';
import { attributeOf, hostOf, isHtml, parentOf, tagOf, treeOf, typeOf } from './unclobbered';

const MAX_HREF = 8_000;

/** What holds for the text under an element. */
interface Frame {
  readonly element: Element;
  readonly rendering: Rendering;
  readonly kind: BlockKind;
  /** Belongs to the article; see `ArticleRoot.kept`. */
  readonly taken: boolean;
  readonly linkStart: number | null;
  /** Of a `<q>`. */
  readonly quotes: GeneratedQuotes | null;
  readonly inside: Inside;
}

/** What all parts of an article are put into. */
interface Harvest {
  readonly builder: TextBuilder<Text>;
  readonly links: Link[];
  readonly trees: Set<ShadowRoot>;
  readonly done: Set<Element>;
  readonly slice: Slice;
}

/**
 * The text map of an article: headline, standfirst, then the body in the order in which it is drawn, at most
 * `MAX_ARTICLE_LENGTH` code units. Linear in the number of nodes; rests between slices, so the page may change
 * meanwhile: read again when told of a change.
 */
export async function readTextMap(root: ArticleRoot): Promise<TextMap> {
  const harvest: Harvest = {
    builder: createTextBuilder<Text>(MAX_ARTICLE_LENGTH),
    links: [],
    trees: new Set(),
    done: new Set(),
    slice: startSlice(),
  };
  const { builder, done, slice } = harvest;
  const parts: [Element | null, BlockKind, ReadonlySet<Element> | null][] = [
    [root.headline, 'headline', null],
    [root.standfirst, 'standfirst', null],
    [root.body, 'paragraph', root.kept],
  ];
  for (const [element, kind, kept] of parts) {
    if (element === null) continue;
    await walk(element, kind, kept, harvest);
    builder.endBlock();
    done.add(element);
  }
  const built = builder.build();
  return {
    ...built,
    links: harvest.links.flatMap((link) => trimLink(link, built.text)),
    runsOf: await indexRuns(built.runs, slice),
    trees: [...harvest.trees],
  };
}

async function walk(
  top: Element,
  kind: BlockKind,
  kept: ReadonlySet<Element> | null,
  { builder, links, trees, done, slice }: Harvest,
): Promise<void> {
  const rendering = renderingOf(top);
  if (rendering === null) return;
  const inside = insideIn(top, treeAround(top));
  const around = kept === null ? null : elementsAround(kept);
  const frames: Frame[] = [
    { element: top, rendering, kind, taken: kept?.has(top) ?? true, linkStart: null, quotes: null, inside },
  ];
  let breaks = 0;
  let quoteDepth = 0;

  function insideIn(element: Element, tree: ShadowRoot | null): Inside {
    const found = insideOf(element, tree);
    if (found.tree !== null) trees.add(found.tree);
    return found;
  }

  const generate = (words: string, frame: Frame): void => {
    if (frame.taken && frame.rendering.visible) builder.addGenerated(words, frame.kind);
  };

  const leave = (): void => {
    const frame = frames.pop();
    if (frame === undefined) return;
    if (frame.quotes !== null) {
      quoteDepth -= 1;
      generate(frame.quotes.close, frame);
    }
    if (frame.rendering.block) builder.endBlock();
    if (frame.linkStart !== null && frame.linkStart < builder.length) {
      const href = hrefOf(frame.element);
      if (href !== null) links.push({ span: [frame.linkStart, builder.length], href });
    }
  };

  const take = async (text: Text, data: string, frame: Frame): Promise<void> => {
    for (const part of partsOf(data)) {
      builder.add(text, data, frame.kind, frame.rendering.keepLines, part);
      if (slice.isSpent()) await slice.rest();
      if (builder.isFull) return;
    }
  };

  /** Goes into an element where there is something to read. */
  const enter = (element: Element, parent: Frame): void => {
    const tag = tagOf(element);
    if (tag === 'br') {
      if (getComputedStyle(element).display === 'none') return;
      breaks += 1;
      if (breaks > 1) builder.endBlock();
      else builder.addSpace();
      return;
    }
    if (around !== null && !parent.taken && parent.inside.tree === null && !around.has(element)) {
      if (!isInline(element)) builder.endBlock();
      return;
    }
    const rendering = done.has(element) ? null : renderingOf(element);
    if (rendering?.block || done.has(element)) {
      breaks = 0;
      builder.endBlock();
    }
    if (rendering === null) return;
    const frame: Frame = {
      element,
      rendering,
      // A standfirst or a headline made of paragraphs stays one.
      kind: parent.kind === 'headline' || parent.kind === 'standfirst' ? parent.kind : (kindOf(element) ?? parent.kind),
      // What stands within a line shares its fate: Readability replaces some such elements by others.
      taken: kept === null || kept.has(element) || (parent.taken && isInline(element)),
      linkStart: tag === 'a' ? builder.length : null,
      quotes: tag === 'q' ? generatedQuotes(element, quoteDepth) : null,
      inside: insideIn(element, parent.inside.tree),
    };
    frames.push(frame);
    if (frame.quotes === null) return;
    quoteDepth += 1;
    generate(frame.quotes.open, frame);
  };

  for (let frame = frames.at(-1); frame !== undefined && !builder.isFull; frame = frames.at(-1)) {
    if (slice.isSpent()) await slice.rest();
    const node = frame.inside.next();
    if (node === null) leave();
    else if (typeOf(node) === Node.ELEMENT_NODE) enter(node as Element, frame);
    else if (isText(node)) {
      const { data } = node;
      if (breaks > 0 && data.trim() !== '') breaks = 0;
      if (frame.taken && frame.rendering.visible) await take(node, data, frame);
    }
  }
  while (frames.length > 0) leave();
}

/**
 * These and all that hold one of them: in no other element outside of shadow trees, whose slots show what stands elsewhere,
 * is there anything to read, and a style costs time.
 */
function elementsAround(kept: ReadonlySet<Element>): ReadonlySet<Element> {
  const around = new Set<Element>();
  for (const element of kept) {
    for (let at: Element | null = element; at !== null && !around.has(at); at = parentOf(at)) around.add(at);
  }
  return around;
}

function hrefOf(anchor: Element): string | null {
  if (attributeOf(anchor, 'href') === null || !isHtml(anchor)) return null;
  // The prototype's own: the anchor may be of another window, which has classes of its own.
  const own = (name: 'href' | 'protocol') => Reflect.get(HTMLAnchorElement.prototype, name, anchor) as string;
  if (own('protocol') !== 'http:' && own('protocol') !== 'https:') return null;
  const href = own('href');
  return href.length <= MAX_HREF ? href : null;
}

function trimLink(link: Link, text: string): Link[] {
  const words = text.slice(link.span[0], link.span[1]);
  const start = link.span[0] + (words.length - words.trimStart().length);
  const end = Math.min(text.length, link.span[0] + words.trimEnd().length);
  return start < end ? [{ span: [start, end], href: link.href }] : [];
}

/** The runs of one node stand together: a node is walked once. */
async function indexRuns(runs: readonly Run<Text>[], slice: Slice): Promise<ReadonlyMap<Node, Span>> {
  const index = new Map<Node, Span>();
  for (let first = 0; first < runs.length; ) {
    const node = runs[first]?.node;
    let end = first + 1;
    while (end < runs.length && runs[end]?.node === node) end += 1;
    if (node !== undefined) index.set(node, [first, end]);
    first = end;
    if (slice.isSpent()) await slice.rest();
  }
  return index;
}

function treeAround(element: Element): ShadowRoot | null {
  const tree = treeOf(element);
  return hostOf(tree) === null ? null : (tree as ShadowRoot);
}

function isText(node: Node): node is Text {
  const type = typeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}
