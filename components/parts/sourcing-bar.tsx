import type { Sourcing } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import type { Share } from './sourcing-shares';
import './sourcing-bar.css';

/**
 * How the article is sourced, in one bar. Hue says the kind: blue, the source can be looked up; violet, it has no name;
 * amber, nobody is given. The pattern tells the two or three of a kind apart, so colour is never the only difference.
 * The bar is decoration for those who see; the list under it says the same to everybody.
 */
export function SourcingBar({ shares }: { readonly shares: readonly Share[] }) {
  return (
    <div class="sourcing">
      <svg class="sourcing-bar" width="100%" height="14" aria-hidden="true" focusable="false">
        <Patterns />
        {shares.map(({ sourcing, start, width }) => (
          <g key={sourcing} class={`sourcing-${sourcing}`}>
            <rect class="sourcing-ground" x={`${start}%`} y="0" width={`${width}%`} height="14" />
            <rect fill={`url(#sourcing-${sourcing})`} x={`${start}%`} y="0" width={`${width}%`} height="14" />
            {start > 0 && <rect class="sourcing-gap" x={`${start}%`} y="0" width="2" height="14" />}
          </g>
        ))}
      </svg>
      <ul class="sourcing-legend small">
        {shares.map(({ sourcing, count }) => (
          <li key={sourcing}>
            <svg class={`sourcing-swatch sourcing-${sourcing}`} width="12" height="12" aria-hidden="true">
              <rect class="sourcing-ground" width="12" height="12" />
              <rect fill={`url(#sourcing-${sourcing})`} width="12" height="12" />
            </svg>
            <span>{i18n.t(`sourcing.${sourcing}`)}</span> <span class="figures soft">{count}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Pattern {
  readonly sourcing: Sourcing;
  readonly size: number;
  readonly d: string;
  /** Absent: filled. */
  readonly stroke?: number;
}

const PATTERNS: readonly Pattern[] = [
  { sourcing: 'named', size: 4, d: 'M0 0H4V4H0Z' },
  { sourcing: 'document', size: 4, d: 'M1 0V4', stroke: 2 },
  { sourcing: 'media', size: 4, d: 'M0 1H4', stroke: 2 },
  { sourcing: 'unnamed', size: 6, d: 'M-1 1L1 -1M0 6L6 0M5 7L7 5', stroke: 2 },
  { sourcing: 'vague', size: 4, d: 'M1 1h2v2h-2Z' },
  { sourcing: 'none', size: 8, d: 'M0 0L8 8M8 0L0 8', stroke: 1 },
];

function Patterns() {
  return (
    <defs>
      {PATTERNS.map(({ sourcing, size, d, stroke }) => (
        <pattern
          key={sourcing}
          id={`sourcing-${sourcing}`}
          class={`sourcing-${sourcing}`}
          width={size}
          height={size}
          patternUnits="userSpaceOnUse"
        >
          <path
            d={d}
            {...(stroke ? { fill: 'none', stroke: 'currentColor', 'stroke-width': stroke } : { fill: 'currentColor' })}
          />
        </pattern>
      ))}
    </defs>
  );
}
