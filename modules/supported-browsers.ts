import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * Scripts and styles are written for the browsers that the manifest asks for. For older ones, Vite would rewrite
 * `light-dark()` with custom properties, which `::highlight()` does not resolve.
 */
export default defineWxtModule((wxt) => {
  const target = ['chrome128', 'firefox149'];
  addViteConfig(wxt, () => ({ build: { target, cssTarget: target } }));
});
