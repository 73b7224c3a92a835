/** The JSON-LD of a page, as far as it is about its article. A stranger's word: nothing in it is trusted to have any shape. */
import { queryAll, textOf } from './unclobbered';

/** A node of JSON-LD, with whatever keys and values. */
export type LinkedData = Readonly<Record<string, unknown>>;

export interface PageData {
  /** The first schema.org article; empty where there is none. */
  readonly article: LinkedData;
  /** All nodes met, in their order. */
  readonly nodes: readonly LinkedData[];
}

const MAX_SCRIPTS = 20;
const MAX_JSON = 200_000;
const MAX_DEPTH = 4;
const MAX_ITEMS = 50;
const MAX_NODES = 1_000;

/** What many pages still put around their scripts. */
const CDATA = /^\s*(?:\/\*)?<!\[CDATA\[(?:\*\/)?|(?:\/\*)?\]\]>(?:\*\/)?\s*$/g;

/** Reads the page's `application/ld+json`; what is broken, huge or too deep is as if it were not there. Never throws. */
export function readLinkedData(root: Element): PageData {
  const nodes: LinkedData[] = [];
  for (const script of queryAll(root, 'script[type="application/ld+json"]').slice(0, MAX_SCRIPTS)) {
    const json = textOf(script);
    if (json.length > MAX_JSON) continue;
    try {
      collect(JSON.parse(json.replace(CDATA, '')), nodes, 0);
    } catch {
      // A page's broken data is as if it had none.
    }
  }
  return { article: nodes.find((node) => isOfType(node, ARTICLE)) ?? {}, nodes };
}

const ARTICLE = /Article$|^(?:BlogPosting|Report|LiveBlogPosting)$/;

/** Has the node a schema.org type that fits? */
export function isOfType(node: LinkedData, type: RegExp): boolean {
  return [node['@type']].flat().some((name) => typeof name === 'string' && type.test(name));
}

/** `value` as nodes: one, or those of a list; what is none is left out. */
export function nodesIn(value: unknown): readonly LinkedData[] {
  return [value].flat().slice(0, MAX_ITEMS).filter(isNode);
}

function isNode(value: unknown): value is LinkedData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function collect(value: unknown, nodes: LinkedData[], depth: number): void {
  if (depth > MAX_DEPTH || nodes.length >= MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MAX_ITEMS)) collect(item, nodes, depth + 1);
  } else if (isNode(value)) {
    nodes.push(value);
    collect(value['@graph'], nodes, depth + 1);
    collect(value.mainEntity, nodes, depth + 1);
  }
}
