/** What runs in the library to time it. Each function is sent as source: it may use nothing but its arguments. */

export interface LibraryOpening {
  /** Both from the page's time origin, to the end of the frame that shows it; seen at most 4 ms late. */
  readonly rowsMs: number;
  readonly wholeMs: number;
}

/** Waits until rows stand there, and until all that is kept is at hand. */
export async function openedLibrary(): Promise<LibraryOpening> {
  const until = async (there: () => boolean) => {
    while (!there()) await new Promise((resolve) => setTimeout(resolve, 4));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now();
  };
  const rowsMs = await until(
    () => document.querySelector('[data-testid="kept-page"], [data-testid="claim-line"]') !== null,
  );
  const wholeMs = await until(() => document.querySelector('[aria-busy="true"]') === null);
  return { rowsMs, wholeMs };
}

/** Types these words into the search and takes them back, key by key: each from the key to the end of the frame after it. */
export async function typeInto(words: string): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('[data-testid="search"]');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const texts = Array.from(words, (_, i) => words.slice(0, i + 1));
  texts.push(...texts.slice(0, -1).reverse(), '');
  const times: number[] = [];
  for (const text of texts) {
    await new Promise((resolve) => setTimeout(resolve, 110));
    const pressed = performance.now();
    set?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    times.push(performance.now() - pressed);
  }
  return times;
}
