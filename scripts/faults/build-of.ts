import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../browsers/find';

/** The folder of the build for tests (`npm run build:e2e`). */
export const buildOf = (name: BrowserName) =>
  fileURLToPath(new URL(`../../.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3-e2e`, import.meta.url));
