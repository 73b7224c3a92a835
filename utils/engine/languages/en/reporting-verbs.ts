import type { VerbColour } from '../../language-pack';

/**
 * Reporting verbs that do more than report, by their lemma. All others ("said", "told", "added") are neutral.
 *
 * `doubting`: the verb keeps the claim at arm's length. Source: the guidance of news agencies on "said", which warns of
 * words that imply disbelief.
 * `crediting`: who uses the verb takes the claim for a fact. Source: the factive verbs of Kiparsky and Kiparsky, "Fact"
 * (1970), as far as they report speech, and verbs of confession and disclosure, which behave alike.
 */
const DOUBTING = 'claim allege insist';
const CREDITING = 'reveal note point admit acknowledge concede confess disclose divulge';

export const REPORTING_VERBS: ReadonlyMap<string, VerbColour> = new Map<string, VerbColour>([
  ...DOUBTING.split(' ').map((lemma) => [lemma, 'doubting'] as const),
  ...CREDITING.split(' ').map((lemma) => [lemma, 'crediting'] as const),
]);
