/** Where a card has room beside words without covering any line of them. Pure; CSS pixels of the window. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface FreePlace {
  readonly x: number;
  readonly y: number;
  /** How tall the card may be there; less than it wants to be where there is no more room. */
  readonly room: number;
}

/** Between the card and the words, and the edges of the window. */
export const GAP = 8;
/** With less room than this, nothing of a card can be read. */
export const LEAST_ROOM = 96;
/** With as much, a card stays in line with its words and scrolls, and does not go to their side to be seen whole. */
const ENOUGH = 280;

interface Free {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** The card stands at this end of it, towards the words. */
  readonly at: 'top' | 'bottom' | 'beside';
}

/**
 * The place for a card of that size: below the lines, above them, or at their side, the first that has room for all of
 * it; else, where there is no great lack of room, where there is most below or above, or anywhere. It covers no line that is in the window, unless the lines leave no place of
 * `LEAST_ROOM`: then it stands at the window's lower edge, over the last ones. With no line in the window it stands
 * where the words are, outside.
 */
export function freePlace(lines: readonly Box[], view: Box, card: Size): FreePlace {
  const area = { left: view.left + GAP, top: view.top + GAP, right: view.right - GAP, bottom: view.bottom - GAP };
  const seen = lines.filter(
    (line) => line.right > view.left && line.left < view.right && line.bottom > view.top && line.top < view.bottom,
  );
  const around = boxAround(seen.length > 0 ? seen : lines, view);
  const x = within(around.left, area.left, area.right - card.width);
  if (seen.length === 0) return { ...outside(around, view, card), x };
  const places = freeBeside(seen, around, area, card.width, x);
  const [best, most] = roomiest(places, card.height, x);
  if (best === undefined || most < Math.min(LEAST_ROOM, card.height)) {
    const room = Math.min(LEAST_ROOM, card.height, area.bottom - area.top);
    return { x, y: Math.max(area.top, area.bottom - room), room };
  }
  return { x: best.x, y: topOf(best, most, around), room: best.bottom - best.top };
}

/** The first of the places with the most room, and that room: of those in line with the words if one of them will do. */
function roomiest(places: readonly Free[], height: number, x: number): readonly [Free | undefined, number] {
  let best: Free | undefined;
  let most = -1;
  for (const place of places) {
    if (place.x !== x && most >= Math.min(ENOUGH, height)) break;
    const room = Math.min(height, place.bottom - place.top);
    if (room > most) [best, most] = [place, room];
  }
  return [best, most];
}

/** In the order in which they are preferred. */
function freeBeside(seen: readonly Box[], around: Box, area: Box, width: number, x: number): readonly Free[] {
  const right = { x: around.right + GAP, isIn: around.right + GAP + width <= area.right };
  const left = { x: around.left - GAP - width, isIn: around.left - GAP - width >= area.left };
  const edges = [area.right - width, area.left].map((edge) => ({ x: edge, isIn: edge >= area.left }));
  const columns = [{ x, isIn: true }, right, left, ...edges].filter(({ isIn }) => isIn);
  return columns.flatMap((column) => freeIn(column.x, column.x + width, seen, area));
}

/** The stretches of one column of the window that no line reaches into. */
function freeIn(left: number, right: number, seen: readonly Box[], area: Box): readonly Free[] {
  const inWay = seen
    .filter((line) => line.right + GAP > left && line.left - GAP < right)
    .sort((a, b) => a.top - b.top || a.bottom - b.bottom);
  if (inWay.length === 0) return [{ x: left, top: area.top, bottom: area.bottom, at: 'beside' }];
  const free: Free[] = [];
  let from = area.top;
  for (const line of inWay) {
    if (line.top - GAP > from) free.push({ x: left, top: from, bottom: line.top - GAP, at: 'bottom' });
    from = Math.max(from, line.bottom + GAP);
  }
  if (area.bottom > from) free.push({ x: left, top: from, bottom: area.bottom, at: 'top' });
  // Below before above.
  return free.reverse();
}

function topOf({ top, bottom, at }: Free, room: number, around: Box): number {
  if (at === 'top') return top;
  return at === 'bottom' ? bottom - room : within(around.top, top, bottom - room);
}

function outside(around: Box, view: Box, card: Size): Omit<FreePlace, 'x'> {
  const isAbove = around.bottom <= view.top;
  return { y: isAbove ? around.bottom + GAP : around.top - GAP - card.height, room: card.height };
}

function boxAround(lines: readonly Box[], view: Box): Box {
  const [first] = lines;
  if (first === undefined) return { left: view.left, top: view.top, right: view.left, bottom: view.top };
  return lines.reduce((box, line) => ({
    left: Math.min(box.left, line.left),
    top: Math.min(box.top, line.top),
    right: Math.max(box.right, line.right),
    bottom: Math.max(box.bottom, line.bottom),
  }));
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
