import { readFileSync } from 'node:fs';
import { ROOT } from '@/test/architecture/source';
import { createEngine, decodeWeights } from '@/utils/engine';
import { english } from '@/utils/engine/languages/en';

/** The engine as readers get it: with its weights. */
export const shippedEngine = createEngine(
  english,
  decodeWeights(new Uint8Array(readFileSync(`${ROOT}/public/engine/en.bin`))),
);
