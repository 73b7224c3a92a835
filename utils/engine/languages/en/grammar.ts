import { castOf } from '../../actors/index';
import { withInnerLinks } from '../../attribution/chain';
import { withCited } from '../../attribution/cited';
import { withWholeSources } from '../../attribution/whole-source';
import { findAttributions } from '../../attributions';
import { anonymity } from '../../findings/anonymity';
import { chains } from '../../findings/chains';
import { declared } from '../../findings/declared';
import { evidence } from '../../findings/evidence';
import { headline } from '../../findings/headline';
import { verbs } from '../../findings/verbs';
import type { LanguageGrammar } from '../../language-grammar';

/** How English puts source, cue and content, and takes up who was spoken of: the rooms `attribution`, `actors` and `findings`. */
export const ENGLISH_GRAMMAR: LanguageGrammar = {
  attributions: findAttributions,
  withInnerLinks: (analysis, found) => withCited(analysis, withInnerLinks(analysis, withWholeSources(analysis, found))),
  cast: castOf,
  findings: [headline, anonymity, chains, verbs, evidence, declared],
};
