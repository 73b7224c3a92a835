/** An HTML file as the words that a reader of it sees, in blocks. Nothing of it is ever put into a page or loaded. */
import { BLOCK_KIND_OF_TAG } from '../block-kinds';
import type { BlockKind } from '../model';
import type { DraftBlock } from './draft';
import { shallowHtml } from './shallow-html';

/** Never prose, whatever it holds. */
const NOT_PROSE = new Set(
  'head title script style noscript template iframe frame object embed svg math canvas video audio map picture select textarea input button meter progress dialog nav aside footer menu datalist'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const HIDDEN_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0|opacity\s*:\s*0(?:\.0*)?\s*(?:;|$)|mso-hide\s*:\s*all)/i;
/** The part that declares itself the article must hold so much of the file's words to be taken for it. */
const MOST = 0.4;

interface Open {
  kind: BlockKind;
  text: string;
  links: { from: number; to: number; href: string }[];
}

/**
 * The blocks of an HTML file or fragment. A `DOMParser`'s document runs no script and loads nothing. Linear in the number of nodes.
 */
export function htmlBlocks(html: string): readonly DraftBlock[] {
  const parsed = new DOMParser().parseFromString(shallowHtml(html), 'text/html');
  const root = articleIn(parsed);
  const blocks: DraftBlock[] = [];
  const kinds: BlockKind[] = [];
  let open: Open | null = null;
  let breaks = 0;

  const end = () => {
    if (open !== null && open.text.trim() !== '') blocks.push(open);
    open = null;
  };
  const add = (text: string) => {
    if (text.trim() !== '') breaks = 0;
    else if (open === null) return;
    open ??= { kind: kinds.at(-1) ?? 'paragraph', text: '', links: [] };
    open.text += text;
  };
  const lineBreak = () => {
    breaks += 1;
    if (breaks > 1) end();
    else add('\n');
  };

  const walker = parsed.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const entered: { element: Element; href: string | null; from: number }[] = [];
  const leave = () => {
    const { element, href, from } = entered.pop() ?? {};
    if (element === undefined) return;
    const current = open as Open | null;
    if (href && current !== null && from !== undefined && from < current.text.length) {
      current.links.push({ from, to: current.text.length, href });
    }
    if (BLOCK_KIND_OF_TAG.has(element.localName)) kinds.pop();
    if (!INLINE.has(element.localName)) end();
  };

  let node: Node | null = walker.firstChild();
  while (node !== null) {
    let inside = false;
    if (node.nodeType === Node.TEXT_NODE) add((node as Text).data);
    else if ((node as Element).localName === 'br') lineBreak();
    else inside = enter(node as Element);
    const child: Node | null = inside ? walker.firstChild() : null;
    if (inside && child === null) leave();
    node = child ?? walker.nextSibling();
    while (node === null && entered.length > 0 && walker.parentNode() !== null) {
      leave();
      node = walker.nextSibling();
    }
  }
  end();
  return blocks;

  function enter(element: Element): boolean {
    const tag = element.localName;
    if (NOT_PROSE.has(tag) || isHidden(element)) return false;
    const kind = BLOCK_KIND_OF_TAG.get(tag);
    if (!INLINE.has(tag)) {
      breaks = 0;
      end();
    }
    if (kind !== undefined) kinds.push(kinds.at(-1) === 'quote' ? 'quote' : kind);
    entered.push({
      element,
      href: tag === 'a' ? webAddress(element) : null,
      from: (open as Open | null)?.text.length ?? 0,
    });
    return true;
  }
}

/** The article or main part of a whole page, else all of it. */
function articleIn(parsed: Document): Element {
  const whole = parsed.body ?? parsed.documentElement;
  const units = (element: Element) => element.textContent.length;
  let best: Element | null = null;
  for (const part of whole.querySelectorAll('article, main, [role="main"]')) {
    if (best === null || (!best.contains(part) && units(part) > units(best))) best = part;
  }
  return best !== null && units(best) >= units(whole) * MOST ? best : whole;
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  // Numbers of footnotes are no words of the text.
  if (element.localName === 'sup' && element.querySelector('a[href^="#"]') !== null) return true;
  return HIDDEN_STYLE.test(element.getAttribute('style') ?? '');
}

function webAddress(anchor: Element): string | null {
  const href = anchor.getAttribute('href')?.trim() ?? '';
  return /^https?:\/\/\S+$/i.test(href) && URL.canParse(href) ? href : null;
}
