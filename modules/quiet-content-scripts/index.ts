import { fileURLToPath } from 'node:url';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * WXT gives every content script a context that tells the page of itself, by `window.postMessage` and an event on the
 * document, stops when the page sends the same, and brings the polyfill with it. Our scripts live on an AbortSignal of
 * their own, tell the page nothing, and the gate may weigh 3 kB: they get an empty context instead.
 * Source: `wxt/dist/virtual/content-script-isolated-world-entrypoint.mjs`.
 */
export default defineWxtModule((wxt) => {
  const context = fileURLToPath(new URL('./context.ts', import.meta.url));
  addViteConfig(wxt, () => ({ resolve: { alias: { 'wxt/utils/content-script-context': context } } }));
});
