import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `sync-page.ts` as a script that makes it `sync` in a page of the build with sync. */
export async function syncScript(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['scripts/bench/sync-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'sync',
    alias: { '@': ROOT },
    define: { __SYNC__: 'true' },
  });
  return `${outputFiles[0]?.text ?? ''}\nglobalThis.sync = sync; undefined`;
}
