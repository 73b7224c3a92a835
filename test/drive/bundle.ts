import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The script that puts what `source` exports on `globalThis.exposed`, for `page.evaluate(script)`. `source` is a module
 * of TypeScript; `@/` is the root of the repository. Nothing of it is a mock: it runs in the page as it would shipped.
 */
export async function bundle(source: string): Promise<string> {
  const result = await build({
    stdin: { contents: source, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'exposed',
    target: 'es2022',
    alias: { '@': ROOT },
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const script = result.outputFiles[0]?.text ?? '';
  return `${script}\nglobalThis.exposed = exposed;`;
}
