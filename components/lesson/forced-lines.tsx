import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { MARK_KINDS, type MarkKind } from '@/utils/lesson/lesson';
import type { Lines } from './lines';
import { boxesIn } from './text-place';
import './forced-lines.css';

interface Props extends Lines {
  readonly place: RefObject<HTMLElement | null>;
  /** How often the text was built. */
  readonly builds: number;
}

/** What kind of line, and where. */
interface Path {
  readonly kind: MarkKind;
  readonly d: string;
}

/** From the words, in pixels: lines of two kinds at one place must both be seen. */
const AWAY: Readonly<Record<MarkKind, number>> = { claim: 1.5, source: 5, standing: 8 };
const WAVE = 4.5;

/**
 * The lines of `lines.css`, drawn on the text instead. For forced colours: there Chromium fills whatever is highlighted, and its
 * lines cannot be seen.
 */
export function ForcedLines({ place, builds, under, over }: Props) {
  const drawing = useRef<SVGSVGElement>(null);
  const paths = useSignal<readonly Path[]>([]);
  useLayoutEffect(() => {
    const [text, ground] = [place.current, drawing.current];
    if (text === null || ground === null) return;
    const draw = () => {
      paths.value = pathsOn(text, ground.getBoundingClientRect(), { under, over });
    };
    const watch = new ResizeObserver(draw);
    watch.observe(text);
    draw();
    return () => watch.disconnect();
  }, [under, over, builds]);
  return (
    <svg class="lesson-forced" ref={drawing} aria-hidden="true" focusable="false">
      {paths.value.map(({ kind, d }, at) => (
        <path key={at} class={`lesson-forced-${kind}`} d={d} />
      ))}
    </svg>
  );
}

/** Whether the reader's system sets the colours, now and as it changes. */
export function useForcedColors(): boolean {
  const isForced = useSignal(matchMedia('(forced-colors: active)').matches);
  useEffect(() => {
    const query = matchMedia('(forced-colors: active)');
    const follow = () => {
      isForced.value = query.matches;
    };
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isForced.value;
}

function pathsOn(text: HTMLElement, ground: DOMRect, { under, over }: Lines): Path[] {
  const of = (marks: Lines['under'], yOf: (box: DOMRect, away: number) => number) =>
    MARK_KINDS.map((kind) => {
      const spans = marks.flatMap((mark) => (mark.kind === kind ? mark.spans : []));
      const boxes = spans.flatMap((span) => boxesIn(text, span));
      const lines = boxes.map((box) =>
        line(kind, box.left - ground.left, yOf(box, AWAY[kind]) - ground.top, box.width),
      );
      return { kind, d: lines.join(' ') };
    });
  return [...of(under, ({ bottom }, away) => bottom + away), ...of(over, ({ top }, away) => top - away)];
}

function line(kind: MarkKind, x: number, y: number, width: number): string {
  if (kind !== 'standing') return `M${x} ${y}h${width}`;
  return `M${x} ${y}q${WAVE / 2} ${-WAVE} ${WAVE} 0${`t${WAVE} 0`.repeat(Math.max(0, Math.floor(width / WAVE) - 1))}`;
}
