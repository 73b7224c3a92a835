/**
 * The shapes of a map of voices, as SVG paths in a strip of `STRIP_HEIGHT`. Pure. Each mark has a shape of its own, after its
 * line on the page: wavy, dotted, dashed, double, thin. Colour is never the only difference.
 */
import type { Mark } from './model';
import type { VoiceMark } from './voices';

export const STRIP_HEIGHT = 24;
const MIDDLE = STRIP_HEIGHT / 2;
/** The narrowest mark that still shows its shape. */
const NARROWEST = 10;
const RING = 5;

/** One mark in a strip, in its units from the left. */
export interface PlacedMark extends VoiceMark {
  readonly x: number;
  readonly width: number;
}

/** The marks of a row along a line of that width; none reaches over its ends. */
export function placeMarks(marks: readonly VoiceMark[], length: number, width: number): readonly PlacedMark[] {
  return marks.map((mark) => {
    const least = mark.answered ? NARROWEST : 2 * RING + 2;
    const wide = mark.answered ? ((mark.span[1] - mark.span[0]) / Math.max(1, length)) * width : least;
    const own = Math.min(width, Math.max(least, wide));
    return {
      ...mark,
      x: round(Math.max(0, Math.min(placeOn(mark.span[0], length, width), width - own))),
      width: round(own),
    };
  });
}

/** Where a unit of the text stands on a line of that width. */
export function placeOn(unit: number, length: number, width: number): number {
  return round((unit / Math.max(1, length)) * width);
}

/** The filled path of a mark. */
export function shapeOf(mark: Mark, x: number, width: number): string {
  return SHAPES[mark](x, width);
}

/** The filled path of somebody who was asked and gave no answer: an empty ring around `x`. */
export function ringAt(x: number): string {
  return `${circle(x, MIDDLE, RING)}${circle(x, MIDDLE, RING - 1.75, true)}`;
}

/** The path of the tick where the text first names a voice, at the foot of the strip; in a legend halfway up, like the other shapes. */
export function tickAt(x: number, halfway = false): string {
  return `M${round(x - 3)} ${halfway ? MIDDLE + 2.5 : STRIP_HEIGHT}h6l-3 -5z`;
}

const SHAPES: Readonly<Record<Mark, (x: number, width: number) => string>> = {
  named: (x, width) => box(x, MIDDLE - 4, width, 8),
  open: (x, width) => box(x, MIDDLE - 5, width, 3.5) + box(x, MIDDLE + 1.5, width, 3.5),
  unnamed: (x, width) => pieces(x, width, 4, 2, (at, wide) => box(at, MIDDLE - 5, wide, 10)),
  unsourced: (x, width) => pieces(x, width, 4.5, 1.5, (at, wide) => (wide < 4 ? '' : circle(at + 2.25, MIDDLE, 2.25))),
  contested: (x, width) => wave(x, width),
};

function pieces(
  x: number,
  width: number,
  wide: number,
  gap: number,
  piece: (at: number, wide: number) => string,
): string {
  let path = '';
  for (let at = 0; at < width; at += wide + gap) path += piece(x + at, Math.min(wide, width - at));
  return path;
}

/** A band that goes up and down. */
function wave(x: number, width: number): string {
  const steps = Math.max(2, Math.round(width / 4));
  const step = width / steps;
  const edge = (at: number, shift: number) =>
    `${round(x + at * step)} ${round(MIDDLE + (at % 2 === 0 ? 3 : -3) + shift)}`;
  const there = Array.from({ length: steps + 1 }, (_, at) => edge(at, -2.5));
  const back = Array.from({ length: steps + 1 }, (_, at) => edge(steps - at, 2.5));
  return `M${[...there, ...back].join('L')}z`;
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

/** `inner` runs the other way round, so that it is a hole. */
function circle(x: number, y: number, radius: number, inner = false): string {
  const way = inner ? 0 : 1;
  const wide = round(2 * radius);
  return `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 ${way} ${wide} 0a${radius} ${radius} 0 1 ${way} ${-wide} 0z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
