/**
 * What the words of a page stand on, as the page has it and not as it declares it: most dark pages declare no scheme, and
 * many a light one has a dark head. Looks only.
 */
import { contrastOf, over, type Shade, shadeOf } from '../shade';
import { attributeOf, parentOf, query, rootOf } from './unclobbered';

/** `mid`: too dark for the colours that are made for light grounds and too light for the others, or not to be told. */
export const GROUNDS = ['light', 'dark', 'mid'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Greys. Beyond them every colour of `marks.css` for such a ground stands out at least 3 to 1; a test counts. */
export const LIGHT_FROM = 0.79;
export const DARK_TO = 0.27;
/** Words less apart from what is behind them stand on something else, as a picture. */
const READABLE = 1.5;
const DARK_CANVAS = 0.07;

/**
 * Tells the ground of a node, remembering what it saw: make a new one for every painting. Costs a computed style for each
 * element around the node that it has not met.
 */
export function createGroundLook(): (node: Node) => Ground {
  const greys = new Map<Element, number>();

  function greyBehind(element: Element): number {
    const layers: [Element, Shade][] = [];
    let behind: number | undefined;
    for (let at: Element | null = element; at !== null && behind === undefined; at = around(at)) {
      behind = greys.get(at);
      if (behind !== undefined) break;
      const shade = shadeOf(getComputedStyle(at).backgroundColor) ?? { grey: 0, alpha: 0 };
      layers.push([at, shade]);
      if (shade.alpha === 1) behind = shade.grey;
    }
    behind ??= canvasGrey();
    for (const [at, shade] of layers.toReversed()) {
      behind = over(shade, behind);
      greys.set(at, behind);
    }
    return behind;
  }

  return (node) => {
    const element = node instanceof Element ? node : around(node);
    if (element === null) return 'light';
    const grey = greyBehind(element);
    const words = shadeOf(getComputedStyle(element).color);
    if (words !== null && contrastOf(over(words, grey), grey) < READABLE) return 'mid';
    return grey >= LIGHT_FROM ? 'light' : grey <= DARK_TO ? 'dark' : 'mid';
  };
}

/** Out of shadow roots too. */
function around(node: Node): Element | null {
  const root = Node.prototype.getRootNode.call(node);
  return parentOf(node) ?? (root instanceof ShadowRoot ? root.host : null);
}

/** What the browser paints where the page paints nothing. */
function canvasGrey(): number {
  const root = rootOf(document);
  if (root === null) return 1;
  const own = getComputedStyle(root).colorScheme;
  const meta = own === 'normal' ? query(root, 'meta[name="color-scheme"]') : null;
  const schemes = (meta && attributeOf(meta, 'content')) ?? own;
  const asks = /\bdark\b/.test(schemes);
  const isDark = asks && (!/\blight\b/.test(schemes) || matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? DARK_CANVAS : 1;
}
