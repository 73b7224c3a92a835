import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeWeights, type Weights } from '../../utils/engine/index';

const FILE = fileURLToPath(new URL('../../public/engine/en.bin', import.meta.url));

/**
 * The weights that ship, or null where the file is missing or bad; then a line on standard error says why. null is what
 * `createEngine` takes to read by the rules alone and to say so.
 */
export function weightsOrNull(path: string = FILE): Weights | null {
  try {
    return decodeWeights(new Uint8Array(readFileSync(path)));
  } catch (error) {
    process.stderr.write(`Reading by rules alone: ${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}
