/** What `whence-engine/weights` gives: the one file of the package that touches a disk, for Node. */
import { readFileSync } from 'node:fs';
import { decodeWeights, type Weights } from '../../utils/engine/index';

/**
 * The weights that come with the package, or those in the file at `path`. Throws `WeightsError` where they are none for this
 * engine, and what `node:fs` throws where there is no such file.
 */
export function loadWeights(path?: string): Weights {
  return decodeWeights(new Uint8Array(readFileSync(path ?? new URL('./en.bin', import.meta.url))));
}
