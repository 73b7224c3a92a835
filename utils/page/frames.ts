/**
 * Frames whose document can be read from the window: those of its own origin. Whatever the rest of this layer says of
 * places is in CSS pixels of the window's viewport; here, and only here, those of a frame's own are turned into them.
 */
import { documentOf, queryAll, rootOf, tagOf } from './unclobbered';

export type PageWindow = Window & typeof globalThis;

const MAX_DEPTH = 5;
/** A frame smaller than this, in CSS pixels, shows no article. */
const SMALLEST = [300, 200] as const;

/** The window that the node is shown in; null where its document has left its frame. */
export function windowOf(node: Node): PageWindow | null {
  return Reflect.get(Document.prototype, 'defaultView', documentOf(node)) as PageWindow | null;
}

/** The documents in the frames of `doc` and in theirs, the largest of each first; those of other origins are not read. */
export function framedIn(doc: Document, depth = 0): readonly Document[] {
  if (depth >= MAX_DEPTH) return [];
  return framesOf(doc).flatMap((frame) => {
    const inner = documentIn(frame);
    return inner === null ? [] : [inner, ...framedIn(inner, depth + 1)];
  });
}

/** Of the window; what shows another page and little else takes more. */
const FILLED = 0.7;

/** Does a frame that cannot be read take up most of the window? */
export function isFilledByForeignFrame(doc: Document): boolean {
  const most = innerWidth * innerHeight * FILLED;
  return framesOf(doc).some((frame) => documentIn(frame) === null && areaOf(frame) >= most);
}

/** The frames around the node, from the inside out; none for what stands in the window itself. */
export function framesAround(node: Node): readonly Element[] {
  const frames: Element[] = [];
  for (
    let at = windowOf(node);
    at !== null && at !== at.top && frames.length < MAX_DEPTH;
    at = windowOf(frames.at(-1) as Node)
  ) {
    const frame = at.frameElement;
    if (frame === null) break;
    frames.push(frame);
  }
  return frames;
}

/** The boxes of the words, line by line. */
export function boxesOf(range: Range): DOMRect[] {
  const toWindow = viewportOf(range.startContainer).toWindow;
  return Array.from(range.getClientRects(), toWindow);
}

/** The box around all of the words. */
export function boxOf(range: Range): DOMRect {
  return viewportOf(range.startContainer).toWindow(range.getBoundingClientRect());
}

export interface Viewport {
  toWindow(box: DOMRect): DOMRect;
  /** A point of the window, as the frame counts. */
  fromWindow(x: number, y: number): readonly [x: number, y: number];
}

/** The viewport that the node is shown in. A frame may be moved and scaled; one that is turned is taken as if it were not. */
export function viewportOf(node: Node): Viewport {
  let [left, top, scale] = [0, 0, 1];
  for (const frame of framesAround(node)) {
    const outer = Element.prototype.getBoundingClientRect.call(frame);
    const own = (name: 'offsetWidth') => Reflect.get(HTMLElement.prototype, name, frame) as number;
    const ratio = own('offsetWidth') > 0 ? outer.width / own('offsetWidth') : 1;
    const { paddingLeft, paddingTop, borderLeftWidth, borderTopWidth } = getComputedStyle(frame);
    left = left * ratio + outer.left + (lengthOf(paddingLeft) + lengthOf(borderLeftWidth)) * ratio;
    top = top * ratio + outer.top + (lengthOf(paddingTop) + lengthOf(borderTopWidth)) * ratio;
    scale *= ratio;
  }
  return {
    toWindow: (box) => new DOMRect(left + box.x * scale, top + box.y * scale, box.width * scale, box.height * scale),
    fromWindow: (x, y) => [(x - left) / scale, (y - top) / scale],
  };
}

function framesOf(doc: Document): readonly Element[] {
  const root = rootOf(doc);
  if (root === null) return [];
  const frames = queryAll(root, 'iframe, frame').filter((frame) => {
    const { width, height } = Element.prototype.getBoundingClientRect.call(frame);
    return width >= SMALLEST[0] && height >= SMALLEST[1];
  });
  return frames.sort((a, b) => areaOf(b) - areaOf(a));
}

function documentIn(frame: Element): Document | null {
  const { prototype } = tagOf(frame) === 'frame' ? HTMLFrameElement : HTMLIFrameElement;
  return Reflect.get(prototype, 'contentDocument', frame) as Document | null;
}

function areaOf(frame: Element): number {
  const { width, height } = Element.prototype.getBoundingClientRect.call(frame);
  return width * height;
}

function lengthOf(value: string): number {
  return Number.parseFloat(value) || 0;
}
