import { type Engine, engineOf } from './engine';
import type { LanguagePack } from './language-pack';
import { LANGUAGES } from './languages/index';
import { UNREAD } from './languages/unread';
import type { Weights } from './tagger/weights-format';

export { ENGINE_VERSION, type Engine } from './engine';
export { decodeWeights, type Weights, WeightsError } from './tagger/weights-format';

/** `engineOf` for one pack or several, for those who have them at hand; by default for all languages there are. */
export function createEngine(
  packs: LanguagePack | readonly [LanguagePack, ...LanguagePack[]] = LANGUAGES,
  weights?: Weights | null,
): Engine {
  return engineOf('code' in packs ? [packs] : packs, UNREAD, weights);
}
