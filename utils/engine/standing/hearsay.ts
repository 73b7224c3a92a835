import type { StandingRule } from '../language-pack';

const GUIDELINE = 'labelling guidelines, hearsay: passed on with no source behind it';
const SETTLED = 'labelling guidelines, settled cases: passives that pass on an assertion with nobody behind it';

export const HEARSAY: readonly StandingRule[] = [
  {
    id: 'hearsay.adverb',
    value: 'hearsay',
    patterns: ['reportedly|allegedly|purportedly|supposedly|ostensibly|rumoredly'],
    hits: ['The bridge was [T:hearsay reportedly] closed.', 'The clerk [T:hearsay allegedly] took the funds home.'],
    misses: ['“It was reportedly closed,” the warden said.'],
    source: GUIDELINE,
  },
  {
    id: 'hearsay.alleged',
    value: 'hearsay',
    patterns: [
      'alleged|purported|suspected|rumoured|rumored|unsubstantiated <!that|to|he|she|it|they|the|a|an|his|her|its|their|by|,|.>',
    ],
    hits: ['Two [T:hearsay alleged] smugglers fled over the pass.', 'The [T:hearsay rumoured] merger fell through.'],
    misses: ['The union alleged that the scales had been altered.'],
    source: GUIDELINE,
  },
  {
    id: 'hearsay.passive',
    value: 'hearsay',
    patterns: [
      'has|have|had ADVERB? been ADVERB? said|believed|thought|rumoured|rumored|alleged|reported|understood|suspected|reputed|claimed|feared|assumed|presumed to|that',
      'is|are|was|were|been ADVERB? said|believed|thought|rumoured|rumored|alleged|reported|understood|suspected|reputed|claimed|feared|assumed|presumed to|that',
      'it is|was ADVERB? said|believed|thought|rumoured|rumored|alleged|reported|understood|claimed <,|.>',
    ],
    hits: [
      'The baron [T:hearsay is said to] own three mills.',
      'The heir is her cousin, [T:hearsay it is rumoured].',
      'The fire [T:hearsay is believed to] have started in the attic.',
      'It [T:hearsay was widely reported that] the mill had closed.',
    ],
    misses: ['He said that to everyone.', 'The plan was thought through.'],
    source: SETTLED,
  },
  {
    id: 'hearsay.told',
    value: 'hearsay',
    patterns: [
      'court|inquest|tribunal|jury|inquiry|hearing was|is told',
      'court|inquest|tribunal|jury|inquiry heard|hears <!the|a|an|his|her|two|three>',
      "i|we was|were|am|are|'m|'re|have told|been told?",
    ],
    hits: ['The [T:hearsay court was told] of a broken lock.'],
    misses: ['The court told him to return on Friday.'],
    source: SETTLED,
  },
  {
    id: 'hearsay.emerged',
    value: 'hearsay',
    patterns: ['it HAVE? emerged|transpired|surfaced that?'],
    hits: ['[T:hearsay It emerged that] the lift had never been tested.'],
    misses: ['The diver emerged from the lake.'],
    source: GUIDELINE,
  },
  {
    id: 'hearsay.rumours',
    value: 'hearsay',
    patterns: ['rumours|rumors|rumour|rumor|gossip|hearsay|whispers that|of|about|had|has|circulated|swirl*|spread'],
    hits: ['[T:hearsay Rumours of] a sale reached the docks.'],
    misses: ['The minister dislikes gossip.'],
    source: GUIDELINE,
  },
  {
    id: 'hearsay.so-called',
    value: 'hearsay',
    patterns: ['so-called evidence|proof|confession|witness|witnesses|documents'],
    hits: ['The [T:hearsay so-called evidence] was a single photograph.'],
    misses: ['The so-called dog days begin in July.'],
    source: GUIDELINE,
  },
];
