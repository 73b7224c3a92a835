/**
 * The message with one full stop where a value that ends in one ("2031 р.", "Emil Dorn Jr.") stands before the full stop of the
 * message: so every language of the interface writes it. Cost: length of the message times number of values.
 */
export function withOneStop(message: string, values: readonly string[]): string {
  return values
    .filter((value) => /[^.]\.$/.test(value))
    .reduce((said, value) => said.replaceAll(`${value}.`, () => value), message);
}
