import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const PARTS = fileURLToPath(new URL('./engine-parts.ts', import.meta.url));

/**
 * The engine as readers run it, bundled and minified. Run from its sources each of its inner functions is given its name anew
 * at each call, by the program that runs them: a sixth of the time, which no reader waits for.
 */
export async function engineAsShipped(): Promise<typeof import('./engine-parts')> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-bench-'));
  const outfile = join(folder, 'engine.mjs');
  try {
    await build({
      entryPoints: [PARTS],
      outfile,
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2023',
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
