/** Milliseconds that work takes, as the page it runs in sees them. */

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export async function each<T>(items: readonly T[], work: (item: T, i: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const [i, item] of items.entries()) times.push(await timed(() => work(item, i)));
  return times;
}
