import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of outside material: `WHENCE_MATERIAL`, or `../shared` beside the repository. */
export const MATERIAL = resolve(
  fileURLToPath(new URL('../..', import.meta.url)),
  process.env.WHENCE_MATERIAL ?? '../shared',
);

/** The text of a file of the material. Throws where it is missing. */
export function material(...path: readonly string[]): string {
  return readFileSync(join(MATERIAL, ...path), 'utf8');
}
