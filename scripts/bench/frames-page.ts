/** What runs in a page to watch its frames. It is sent as source: it may use nothing but its arguments. */

export interface Watched {
  /** Milliseconds from the end of parsing to the last frame that was looked at. */
  readonly forMs: number;
  /** Longest time between two frames, in milliseconds; the end of parsing counts as the first. */
  readonly longestGapMs: number;
  /** Sum of the layout shifts; null where the browser does not tell. */
  readonly shift: number | null;
}

/**
 * Watches the frames from the end of parsing on: for `forMs`, or, where that is null, until `afterMs` after the first
 * marks; null comes of it where there are none within ten seconds.
 */
export function watchFrames(forMs: number | null, afterMs: number): void {
  let shift: number | null = null;
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift = (shift ?? 0) + (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  }
  const watched = new Promise<Watched | null>((resolve) => {
    document.addEventListener('DOMContentLoaded', () => {
      const parsed = performance.now();
      let last = parsed;
      let longestGapMs = 0;
      let marksMs: number | null = null;
      const onFrame = () => {
        const now = performance.now();
        longestGapMs = Math.max(longestGapMs, now - last);
        last = now;
        if (marksMs === null && CSS.highlights.get('whence-named')?.size) marksMs = now - parsed;
        const end = forMs ?? (marksMs === null ? 10_000 : marksMs + afterMs);
        if (now - parsed < end) requestAnimationFrame(onFrame);
        else resolve(forMs === null && marksMs === null ? null : { forMs: now - parsed, longestGapMs, shift });
      };
      requestAnimationFrame(onFrame);
    });
  });
  Object.assign(globalThis, { watched });
}
