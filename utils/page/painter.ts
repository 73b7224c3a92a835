/**
 * Paints with CSS Custom Highlights: no node of the page is added or changed. The styles are `::highlight(whence-…)`; the
 * name says the mark, the ground it is painted on, and whether in high contrast, as a style sheet can ask for none of it.
 *
 * A page shares the registry with us and may empty it; Firefox lets a content script neither iterate `CSS.highlights`
 * nor a `Highlight`, nor chain `add`. So the painter holds its own `Highlight`s and puts them back where they are gone.
 * Source: CSS Custom Highlight API Module Level 1.
 */
import { MARKS, type Span } from '../model';
import type { PageWindow } from './frames';
import { createGroundLook, type Ground } from './ground';
import { replacingRanges } from './highlight-ranges';
import { cueSpans, type PaintedSpan } from './painted-spans';
import { startSlice } from './slices';
import { rangesOf, type TextMap, viewOf } from './text-map';

/** In the order of painting: a later name lies above those before it. */
const LAYERS = [...MARKS.toReversed(), 'cue', 'mine', 'focus'] as const;
type Layer = (typeof LAYERS)[number];
const PAINTED_LAYERS = LAYERS.filter((layer) => layer !== 'focus');

export interface Painter {
  /**
   * Shows these stretches, their claims' cue words, and `mine`, the reader's own, instead of what was shown. Resolves
   * once they are; a later call overtakes an earlier one. Rests between slices. `highContrast`: in high contrast, which a
   * reader whose system asks for it gets either way.
   */
  paint(map: TextMap, painted: readonly PaintedSpan[], mine: readonly Span[], highContrast: boolean): Promise<void>;
  /** Lifts these ranges out of the rest; none: lifts nothing. */
  focus(ranges: readonly Range[]): void;
  /** Shows nothing any more. */
  clear(): void;
  /** Puts back what the page took out of the registry, and follows a ground that has changed. Cheap: one look at it. */
  restore(): void;
}

/** The highlights of one window: a document paints only what is in its own registry. */
interface Canvas {
  readonly of: PageWindow;
  /** By name; only those that have ever been needed. */
  readonly highlights: Map<string, Highlight>;
  /** What each of them holds: Firefox does not let a content script ask it. */
  readonly held: Map<string, Set<Range>>;
}

/** Everything painted goes when `signal` aborts, but not what another instance has painted since. */
export function createPainter(signal: AbortSignal): Painter {
  let canvas = canvasOf(window);
  let shown: ReadonlyMap<Layer, readonly Range[]> = new Map();
  let focused: readonly Range[] = [];
  let firstGround: Ground | null = null;
  let isHigh = false;
  let turn = 0;
  /** A filling that goes on step by step is overtaken by one in one go. */
  let fills = 0;
  const moreContrast = matchMedia('(prefers-contrast: more)');
  const darkScheme = matchMedia('(prefers-color-scheme: dark)');
  const forcedColours = matchMedia('(forced-colors: active)');

  function register(): void {
    const registry = canvas.of.CSS.highlights;
    for (const [name, highlight] of canvas.highlights) {
      if (registry.get(name) !== highlight) registry.set(name, highlight);
    }
  }

  function restore(): void {
    if (signal.aborted) return;
    register();
    const ground = groundOfFirst(createGroundLook());
    if (ground !== null && ground !== firstGround) {
      firstGround = ground;
      fill();
    }
  }

  function groundOfFirst(groundOf: (node: Node) => Ground): Ground | null {
    const first = firstRange();
    return first === undefined ? null : groundOf(first.startContainer);
  }

  function firstRange(): Range | undefined {
    for (const [, [range]] of shown) if (range !== undefined) return range;
    return undefined;
  }

  /** In one go. */
  function fill(): void {
    fills += 1;
    for (const _ of filling(LAYERS, createGroundLook()));
  }

  /** Step by step: drawing thousands of ranges at once keeps the page from its frames. */
  function* filling(layers: readonly Layer[], groundOf: (node: Node) => Ground): Generator<void, void> {
    const highContrast = isHigh || moreContrast.matches;
    const { highlights, held } = canvas;
    for (const layer of layers) {
      const wanted = new Map<string, Range[]>();
      // Cue words have a tint and no line: where colours are forced, Chromium would show them as marks.
      const ranges = layer === 'cue' && forcedColours.matches ? [] : layer === 'focus' ? focused : shown.get(layer);
      for (const range of ranges ?? []) {
        const name = nameOf(layer, groundOf(range.startContainer), highContrast);
        const there = wanted.get(name);
        if (there) there.push(range);
        else wanted.set(name, [range]);
        if (!highlights.has(name)) {
          highlights.set(name, newHighlight(canvas.of, layer));
          held.set(name, new Set());
        }
      }
      register();
      for (const [name, highlight] of highlights) {
        const there = held.get(name);
        if (there && isOf(name, layer)) yield* replacingRanges(highlight, there, wanted.get(name) ?? []);
      }
    }
  }

  /** The article may stand in a frame, and another one in another. */
  function moveTo(view: PageWindow): void {
    if (view === canvas.of) return;
    wipe(canvas);
    canvas = canvasOf(view);
  }

  for (const media of [moreContrast, darkScheme, forcedColours]) media.addEventListener('change', fill, { signal });
  signal.addEventListener('abort', () => wipe(canvas));

  return {
    restore,
    focus: (ranges) => {
      if (signal.aborted) return;
      focused = ranges;
      // What is being painted goes on: the focus is a layer of its own.
      for (const _ of filling(['focus'], createGroundLook()));
    },
    clear: () => {
      turn += 1;
      shown = new Map();
      focused = [];
      fill();
    },
    async paint(map, painted, mine, highContrast) {
      const own = ++turn;
      const slice = startSlice();
      const groundOf = createGroundLook();
      const ranges = new Map<Layer, Range[]>(LAYERS.map((layer) => [layer, []]));
      const cued = new Set(painted.map(({ claim }) => claim));
      const wanted: [Layer, Span][] = [
        ...painted.map(({ mark, span }): [Layer, Span] => [mark, span]),
        ...[...cued].flatMap((claim) => cueSpans(claim).map((span): [Layer, Span] => ['cue', span])),
        ...mine.map((span): [Layer, Span] => ['mine', span]),
      ];
      for (const [layer, span] of wanted) {
        for (const range of rangesOf(map, span)) {
          // Looked at here, where it is remembered and time is counted.
          groundOf(range.startContainer);
          ranges.get(layer)?.push(range);
        }
        if (slice.isSpent()) await slice.rest();
        if (own !== turn || signal.aborted) return;
      }
      moveTo(viewOf(map));
      shown = ranges;
      isHigh = highContrast;
      firstGround = groundOfFirst(groundOf);
      const ownFill = ++fills;
      for (const _ of filling(PAINTED_LAYERS, groundOf)) {
        if (slice.isSpent()) await slice.rest();
        if (own !== turn || ownFill !== fills || signal.aborted) return;
      }
    },
  };
}

function canvasOf(view: PageWindow): Canvas {
  return { of: view, highlights: new Map(), held: new Map() };
}

function newHighlight(view: PageWindow, layer: Layer): Highlight {
  const highlight = new view.Highlight();
  highlight.priority = LAYERS.indexOf(layer);
  return highlight;
}

function wipe({ of, highlights }: Canvas): void {
  const registry = of.CSS.highlights;
  for (const [name, highlight] of highlights) {
    if (registry.get(name) === highlight) registry.delete(name);
    highlight.clear();
  }
}

function nameOf(layer: Layer, ground: Ground, highContrast: boolean): string {
  return `whence-${layer}${highContrast ? '-high' : ''}${ground === 'light' ? '' : `-${ground}`}`;
}

function isOf(name: string, layer: Layer): boolean {
  return name === `whence-${layer}` || name.startsWith(`whence-${layer}-`);
}
