import type { MarkKind } from '@/utils/lesson/lesson';
import './kind-line.css';

const LINES: Readonly<Record<MarkKind, { readonly d: string; readonly width: number; readonly dashes?: string }>> = {
  claim: { d: 'M0 4 H18', width: 2 },
  source: { d: 'M0 4 H18', width: 2, dashes: '4.5 2.25' },
  standing: { d: 'M0 4 q2.25 -4.5 4.5 0 t4.5 0 t4.5 0 t4.5 0', width: 1.5 },
};

/** The line that a kind of mark has in the text, 18 by 8 px; hidden from screen readers, so words must stand beside it. */
export function KindLine({ kind }: { readonly kind: MarkKind }) {
  const { d, width, dashes } = LINES[kind];
  return (
    <svg class={`lesson-line lesson-line-${kind}`} viewBox="0 0 18 8" aria-hidden="true" focusable="false">
      <path d={d} stroke-width={width} stroke-dasharray={dashes} />
    </svg>
  );
}
