/**
 * What is written the same as what stands before it, left out: of a sentence with two claims of one speaker, a reader would
 * see the same words twice.
 */
export function once(written: readonly string[]): string[] {
  return written.filter((one, i) => one !== written[i - 1]);
}
