/**
 * Paints with CSS Custom Highlights: no node of the page is added or changed. The styles are `::highlight(whence-…)`.
 *
 * A page shares the registry with us and may empty it; Firefox lets a content script neither iterate `CSS.highlights`
 * nor a `Highlight`, nor chain `add`. So the painter holds its own `Highlight`s and puts them back where they are gone.
 * Source: CSS Custom Highlight API Module Level 1.
 */
import { MARKS, type Span } from '../model';
import type { PageWindow } from './frames';
import { cueSpans, type PaintedSpan } from './painted-spans';
import { startSlice } from './slices';
import { rangesOf, type TextMap, viewOf } from './text-map';

/** In the order of painting: a later name lies above those before it. */
const LAYERS = [...MARKS.toReversed(), 'cue', 'mine', 'focus'] as const;
type Layer = (typeof LAYERS)[number];

export interface Painter {
  /**
   * Shows these stretches, their claims' cue words, and `mine`, the reader's own, instead of what was shown. Resolves
   * once they are; a later call overtakes an earlier one. Rests between slices.
   */
  paint(map: TextMap, painted: readonly PaintedSpan[], mine: readonly Span[]): Promise<void>;
  /** Lifts these ranges out of the rest; none: lifts nothing. */
  focus(ranges: readonly Range[]): void;
  /** Shows nothing any more. */
  clear(): void;
  /** Puts back what the page took out of the registry. Cheap: eight look-ups. */
  restore(): void;
}

/** The highlights of one window: a document paints only what is in its own registry. */
interface Canvas {
  readonly of: PageWindow;
  readonly highlights: ReadonlyMap<Layer, Highlight>;
  /** What each highlight holds: Firefox does not let a content script ask it. */
  readonly shown: Map<Layer, readonly Range[]>;
}

/** Everything painted goes when `signal` aborts, but not what another instance has painted since. */
export function createPainter(signal: AbortSignal): Painter {
  let canvas = canvasOf(window);
  let turn = 0;

  function restore(): void {
    if (signal.aborted) return;
    const registry = canvas.of.CSS.highlights;
    for (const [layer, highlight] of canvas.highlights) {
      if (registry.get(nameOf(layer)) !== highlight) registry.set(nameOf(layer), highlight);
    }
  }

  function fill(layer: Layer, ranges: readonly Range[]): void {
    const highlight = canvas.highlights.get(layer);
    if (highlight === undefined) return;
    // What stays is not touched, so that the browser draws only what changed. A range that the page emptied covers nothing.
    const before = byStart(canvas.shown.get(layer) ?? []);
    const after = ranges.map((range) => takeSame(before, range) ?? range);
    for (const gone of before.values()) for (const range of gone) highlight.delete(range);
    for (const range of after) highlight.add(range);
    canvas.shown.set(layer, after);
  }

  /** The article may stand in a frame, and another one in another. */
  function moveTo(view: PageWindow): void {
    if (view === canvas.of) return;
    wipe(canvas);
    canvas = canvasOf(view);
  }

  signal.addEventListener('abort', () => wipe(canvas));

  return {
    restore,
    focus: (ranges) => {
      restore();
      fill('focus', ranges);
    },
    clear: () => {
      turn += 1;
      for (const layer of LAYERS) fill(layer, []);
    },
    async paint(map, painted, mine) {
      const own = ++turn;
      const slice = startSlice();
      const ranges = new Map<Layer, Range[]>(LAYERS.map((layer) => [layer, []]));
      const cued = new Set(painted.map(({ claim }) => claim));
      const wanted: [Layer, Span][] = [
        ...painted.map(({ mark, span }): [Layer, Span] => [mark, span]),
        ...[...cued].flatMap((claim) => cueSpans(claim).map((span): [Layer, Span] => ['cue', span])),
        ...mine.map((span): [Layer, Span] => ['mine', span]),
      ];
      for (const [layer, span] of wanted) {
        ranges.get(layer)?.push(...rangesOf(map, span));
        if (slice.isSpent()) await slice.rest();
        if (own !== turn || signal.aborted) return;
      }
      moveTo(viewOf(map));
      // Filled in one go, so that no frame shows half of them.
      for (const [layer, list] of ranges) if (layer !== 'focus') fill(layer, list);
      restore();
    },
  };
}

function canvasOf(view: PageWindow): Canvas {
  const highlights = new Map<Layer, Highlight>();
  for (const [priority, layer] of LAYERS.entries()) {
    const highlight = new view.Highlight();
    highlight.priority = priority;
    highlights.set(layer, highlight);
  }
  return { of: view, highlights, shown: new Map() };
}

function wipe({ of, highlights }: Canvas): void {
  const registry = of.CSS.highlights;
  for (const [layer, highlight] of highlights) {
    if (registry.get(nameOf(layer)) === highlight) registry.delete(nameOf(layer));
    highlight.clear();
  }
}

/** Ranges by the node they start in, as they are now: the page may have moved them. */
function byStart(ranges: readonly Range[]): Map<Node, Range[]> {
  const found = new Map<Node, Range[]>();
  for (const range of ranges) {
    const there = found.get(range.startContainer);
    if (there) there.push(range);
    else found.set(range.startContainer, [range]);
  }
  return found;
}

/** Takes a range that covers the same out of `ranges`; null where there is none. */
function takeSame(ranges: ReadonlyMap<Node, Range[]>, wanted: Range): Range | null {
  const there = ranges.get(wanted.startContainer) ?? [];
  const at = there.findIndex(
    (range) =>
      range.startOffset === wanted.startOffset &&
      range.endContainer === wanted.endContainer &&
      range.endOffset === wanted.endOffset,
  );
  return at < 0 ? null : (there.splice(at, 1)[0] ?? null);
}

function nameOf(layer: Layer): string {
  return `whence-${layer}`;
}
