import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) };

/**
 * `unit` runs in Node and stays fast enough for `npm run check`; `property` tries any text there is; `command` runs the
 * programs people run; `browser` and `e2e` drive the real Chromium and Firefox one at a time; `material` needs the folder
 * named by WHENCE_MATERIAL.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/architecture/**/*.test.ts'],
          // The slowest take two seconds; on a machine that is busy with something else, ten.
          testTimeout: 60_000,
        },
      },
      project('property'),
      project('command'),
      // Files share modules, and with them a browser that is slow to start: see `test/drive/browsers.ts`.
      project('browser', { isolate: false }),
      project('e2e', { isolate: false }),
      project('material'),
    ],
  },
});

function project(name: string, more: { readonly isolate?: boolean } = {}) {
  return {
    resolve: { alias },
    test: {
      name,
      include: [`test/${name}/**/*.test.ts`],
      testTimeout: 120_000,
      hookTimeout: 120_000,
      // What takes effect later is looked at until it has, on a machine that is busy with something else too.
      expect: { poll: { timeout: 15_000, interval: 20 } },
      fileParallelism: false,
      ...more,
    },
  };
}
