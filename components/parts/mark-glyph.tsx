import { MARK_RULES } from '@/utils/mark-rules';
import type { Mark } from '@/utils/model';

/** `mine` is the reader's own mark; the engine never gives it. */
export type ShownMark = Mark | 'mine';

/** Every mark in the order in which a reader meets them in a legend: the most doubtful first. */
export const SHOWN_MARKS: readonly ShownMark[] = [...MARK_RULES.map(({ mark }) => mark), 'mine'];

const LINES: Readonly<Record<ShownMark, { readonly d: string; readonly width: number; readonly dashes?: string }>> = {
  contested: { d: 'M0 4 q2.25 -4.5 4.5 0 t4.5 0 t4.5 0 t4.5 0', width: 1.5 },
  unsourced: { d: 'M1.5 4 H18', width: 2.5, dashes: '0.01 4' },
  unnamed: { d: 'M0 4 H18', width: 2, dashes: '4.5 2.25' },
  open: { d: 'M0 2.5 H18 M0 5.5 H18', width: 1 },
  named: { d: 'M0 4 H18', width: 1.25 },
  mine: { d: 'M0 4 H18', width: 3 },
};

/** The line of a mark without words, 18 by 8 px; hidden from screen readers, so words must stand beside it. */
export function MarkGlyph({ mark }: { readonly mark: ShownMark }) {
  const { d, width, dashes } = LINES[mark];
  return (
    <svg
      class={`glyph glyph-${mark}`}
      viewBox="0 0 18 8"
      preserveAspectRatio="xMinYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={d}
        stroke-width={width}
        stroke-dasharray={dashes}
        stroke-linecap={dashes === '0.01 4' ? 'round' : 'butt'}
      />
    </svg>
  );
}
