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
    highlight.clear();
    for (const range of ranges) highlight.add(range);
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
  return { of: view, highlights };
}

function wipe({ of, highlights }: Canvas): void {
  const registry = of.CSS.highlights;
  for (const [layer, highlight] of highlights) {
    if (registry.get(nameOf(layer)) === highlight) registry.delete(nameOf(layer));
    highlight.clear();
  }
}

function nameOf(layer: Layer): string {
  return `whence-${layer}`;
}
