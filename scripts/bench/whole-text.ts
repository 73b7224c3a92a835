import { MAX_ARTICLE_LENGTH, type Span } from '../../utils/model';
import { isInline } from '../../utils/page/rendering';
import { createTextBuilder } from '../../utils/page/text-builder';
import type { TextMap } from '../../utils/page/text-map';

const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);

/**
 * Everything a page says, put together as an article's text is: menus, forms and teasers too, which are no article but from
 * which the benchmark takes one in a hundred of its passages. Linear in the number of nodes.
 */
export function wholeText(root: Element): TextMap {
  const builder = createTextBuilder<Text>(MAX_ARTICLE_LENGTH);
  const walk = (element: Element): void => {
    if (UNSEEN.has(element.localName)) return;
    const { display, whiteSpace } = getComputedStyle(element);
    if (display === 'none') return;
    if (element.localName === 'br') builder.addSpace();
    const isBlock = !display.startsWith('inline') && display !== 'contents' && !isInline(element);
    if (isBlock) builder.endBlock();
    for (const node of element.childNodes) {
      if (node instanceof Text) builder.add(node, node.data, 'paragraph', whiteSpace.startsWith('pre'));
      else if (node instanceof Element) walk(node);
    }
    if (isBlock) builder.endBlock();
  };
  walk(root);
  const built = builder.build();
  const runsOf = new Map<Node, Span>();
  for (const [i, { node }] of built.runs.entries()) runsOf.set(node, [runsOf.get(node)?.[0] ?? i, i + 1]);
  return { ...built, links: [], runsOf, trees: [] };
}
