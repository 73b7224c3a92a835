/** What runs in the panel to time it. Each function is sent as source: it may use nothing but its arguments. */

/** Waits until all `claims` are listed. Both times from the page's time origin. */
export async function openPanel(claims: number): Promise<{ drawnMs: number; allMs: number }> {
  const rows = () => document.querySelectorAll('[data-testid="claim"]').length;
  while (rows() < claims) await new Promise((resolve) => setTimeout(resolve, 4));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const allMs = performance.now();
  const drawnMs = await new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      resolve(Math.max(...list.getEntries().map(({ startTime }) => startTime)));
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  return { drawnMs, allMs };
}

export interface TypedKey {
  readonly asked: string;
  /** From the key to the end of the first frame that shows how many are found and the first of them. */
  readonly rightMs: number;
  /** From the key to the end of the first frame that has all that are found; the last known where the next key came first. */
  readonly allMs: number;
}

/** Times every key in the search field from now on: `expected` has the ids to be listed by what the field holds. */
export function watchKeys(expected: Readonly<Record<string, readonly string[]>>): void {
  const FIRST = 30;
  const field = document.querySelector<HTMLInputElement>('[data-testid="panel-search"]');
  const running: Promise<TypedKey>[] = [];
  let pressedAt = 0;
  let turn = 0;

  const shown = () => document.querySelectorAll<HTMLElement>('[data-testid="claim"]:not([hidden])');
  const isRight = (ids: readonly string[]): boolean => {
    const count = document.querySelector('[data-testid="panel-count"]')?.textContent ?? '';
    // "12 of 2,001 claims"
    if (Number(/\d[\d.,]*/.exec(count)?.[0].replace(/\D/g, '')) !== ids.length) return false;
    const rows = shown();
    return ids.slice(0, FIRST).every((id, i) => rows[i]?.dataset.claimId === id);
  };
  async function time(asked: string, from: number, own: number): Promise<TypedKey> {
    const ids = expected[asked] ?? [];
    let rightMs = Number.NaN;
    for (;;) {
      // The list must be right before the frame is drawn, not after.
      let right = false;
      let all = false;
      await new Promise((resolve) => {
        requestAnimationFrame(() => {
          right = isRight(ids);
          all = right && shown().length === ids.length;
          setTimeout(resolve);
        });
      });
      const now = performance.now() - from;
      if (right && Number.isNaN(rightMs)) rightMs = now;
      if (all || own !== turn || now > 5_000)
        return { asked, rightMs: Number.isNaN(rightMs) ? now : rightMs, allMs: now };
    }
  }

  field?.addEventListener('keydown', ({ timeStamp }) => {
    pressedAt = timeStamp;
  });
  field?.addEventListener('input', () => {
    turn += 1;
    running.push(time(field.value, pressedAt, turn));
  });
  Object.defineProperty(globalThis, 'keys', { get: () => Promise.all(running) });
}

/** Scrolls from the first to the last claim, a step in every frame. */
export async function scrollThrough(): Promise<{
  longestTaskMs: number | null;
  longestFrameMs: number;
  steps: number;
}> {
  const STEPS = 120;
  const tells = PerformanceObserver.supportedEntryTypes.includes('longtask');
  let longestTask = 0;
  if (tells) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
    }).observe({ type: 'longtask' });
  }
  const frame = () => new Promise<number>(requestAnimationFrame);
  scrollTo({ top: 0, behavior: 'instant' });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const height = document.documentElement.scrollHeight - innerHeight;
  let last = await frame();
  let longest = 0;
  for (let step = 1; step <= STEPS; step++) {
    scrollTo({ top: (height * step) / STEPS, behavior: 'instant' });
    const now = await frame();
    longest = Math.max(longest, now - last);
    last = now;
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  return { longestTaskMs: tells ? longestTask : null, longestFrameMs: longest, steps: STEPS };
}
