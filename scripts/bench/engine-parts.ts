/** What the bench times of the engine. Bundled before it is run, see `engine-as-shipped.ts`. */
export { createEngine, decodeWeights } from '../../utils/engine';
export { castOf } from '../../utils/engine/actors/index';
export { analyse } from '../../utils/engine/analysis';
export { findAttributions } from '../../utils/engine/attributions';
export { english } from '../../utils/engine/languages/en/index';
