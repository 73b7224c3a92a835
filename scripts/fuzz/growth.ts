import fc, { type IRawProperty } from 'fast-check';
import { cpuMs } from '../bench/cpu';
import { text } from './values';

/** UTF-16 code units: a linear program takes ten times as long for the second, a quadratic one a hundred times. */
const SIZES = { small: 6_000, large: 60_000 };
/** Below this, in milliseconds, nothing is said: a clock and a collector of garbage have their own doings. */
const FLOOR = 300;
const MOST = 30;

/** Something repeated without end does not take the square of its length. The best of three times counts. */
export function growsLinearly(
  run: (text: string) => void,
  pieces: fc.Arbitrary<string> = piece,
): IRawProperty<unknown> {
  return fc.property(pieces, (one) => {
    const of = (size: number) => one.repeat(Math.ceil(size / one.length)).slice(0, size);
    const [small, large] = [of(SIZES.small), of(SIZES.large)];
    let ratio = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3 && ratio > MOST; round++) {
      const took = cpuMs(() => run(large));
      if (took < FLOOR) return;
      ratio = Math.min(
        ratio,
        took /
          Math.max(
            1,
            cpuMs(() => run(small)),
          ),
      );
    }
    if (ratio > MOST) throw new Error(`Ten times the text takes ${Math.round(ratio)} times as long.`);
  });
}

const piece = fc
  .oneof(
    text,
    fc.array(text, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
  )
  .filter((one) => one.length > 0 && one.length < 500);
