import type { StandingRule } from '../language-pack';

const GUIDELINE = 'labelling guidelines, hearsay: passed on with no source behind it';
const SETTLED = 'labelling guidelines, settled cases: passives that pass on an assertion with nobody behind it';

export const HEARSAY: readonly StandingRule[] = [
  {
    id: 'hearsay.adverb',
    value: 'hearsay',
    reason: 'reason.standing.hearsay.adverb',
    patterns: ['reportedly|allegedly|purportedly|supposedly|rumoredly|reputedly'],
    hits: ['The bridge was [T:hearsay reportedly] closed.', 'The clerk [T:hearsay allegedly] took the funds home.'],
    misses: ['“It was reportedly closed,” the warden said.', 'The warden reported the bridge closed.'],
    source: GUIDELINE,
  },
  {
    id: 'hearsay.alleged',
    value: 'hearsay',
    reason: 'reason.standing.hearsay.alleged',
    patterns: [
      'suspected <NAME|gunman|attacker|attackers|militants|militant|terrorist|terrorists|killer|gunmen|members|arsonist|arson|thief|thieves|smugglers|drug|spy|spies>',
      'alleged|purported|rumoured|rumored|reputed <!that|to|he|she|it|they|the|a|an|his|her|its|their|by|in|,|.>',
    ],
    hits: ['Two [T:hearsay alleged] smugglers fled over the pass.', 'The [T:hearsay rumoured] merger fell through.'],
    misses: ['The union alleged that the scales had been altered.', 'She suspected him of theft.'],
    source: GUIDELINE,
  },
  {
    id: 'hearsay.passive',
    value: 'hearsay',
    reason: 'reason.standing.hearsay.passive',
    patterns: [
      'has|have|had ADVERB? been ADVERB? said|believed|thought|rumoured|rumored|alleged|reported|understood|suspected|reputed|claimed|feared|assumed|presumed to|that',
      "is|are|was|were|been|'s|'re ADVERB? said|believed|thought|rumoured|rumored|alleged|reported|understood|suspected|reputed|claimed|feared|assumed|presumed to|that|as",
      'thought|believed|rumoured|rumored|understood|reputed to be|have',
      'with|of|a|an ANY ANY? said to be|have',
      'is|are|was|were|been described as <!by>',
      'has|have|had long been said|believed|thought|rumoured|rumored|suspected|reputed|claimed|feared|assumed|presumed to|that',
      'is|are|was|were long said|believed|thought|rumoured|rumored|suspected|reputed|claimed|feared|assumed to|that',
      "it is|was|'s ADVERB? said|believed|thought|rumoured|rumored|alleged|reported|understood|suspected|reputed|claimed|feared|assumed|presumed <,|.|that|there|more|NAME|PRONOUN|DET>",
      'widely|generally|commonly believed|rumoured|rumored|reported|thought|assumed|suspected|understood|said to|that?',
    ],
    unless: [
      'people|many|some|experts|analysts|critics|voters|most|i|we|he|she|they|you|who thought|believed|understood to',
    ],
    hits: [
      'The baron [T:hearsay is said to] own three mills.',
      'The heir is her cousin, [T:hearsay it is rumoured].',
      'The fire [T:hearsay is believed to] have started in the attic.',
      '[T:hearsay It was widely reported] that the mill had closed.',
    ],
    misses: ['He said that to everyone.', 'The plan was thought through.', 'She thought to be early was best.'],
    source: SETTLED,
  },
  {
    id: 'hearsay.told',
    value: 'hearsay',
    reason: 'reason.standing.hearsay.told',
    patterns: [
      'is|are|was|were|stands|stand ADVERB? accused of <!by>',
      'court|inquest|tribunal|jury|inquiry|hearing|jurors|magistrates was|is|were|are told',
      'court|inquest|tribunal|jury|inquiry|jurors|magistrates heard|hears|hear <!the|a|an|his|her|two|three|of>',
      'you have ADVERB? been told',
      'i|we was|were|am|are told',
      "we|i 're|'m told",
      "i|we 've been told",
      'word is|has|was <that|it|,>',
      'legend|rumour|rumor|story|lore has it',
      'so the story goes',
      'one|another theory|idea|version|story holds|goes',
      'tongues wagged|wag|wagging',
      'as the story goes',
    ],
    hits: ['The [T:hearsay court was told] of a broken lock.', '[T:hearsay Rumour has it] that the ferry is for sale.'],
    misses: ['The court told him to return on Friday.', 'The jury heard the bell.'],
    source: SETTLED,
  },
  {
    id: 'hearsay.emerged',
    value: 'hearsay',
    reason: 'reason.standing.hearsay.emerged',
    patterns: [
      'it|reports|news|word|details|claims HAVE? ADVERB? emerged|transpired|surfaced that?',
      'it HAVE? ADVERB? became|become known <~ that>',
      'it HAVE? ADVERB? came|come to light <~ that>',
      'according to reports|rumours|rumors <!in|by|from>',
      'reports suggest|suggested|indicate|indicated',
    ],
    unless: ['it HAVE? ADVERB? emerged|surfaced from|into|as|at|with'],
    hits: [
      '[T:hearsay It emerged that] the lift had never been tested.',
      '[T:hearsay Reports suggest] a buyer was found.',
    ],
    misses: ['The diver emerged from the lake.', 'It emerged from the fog.', 'She reports to the board.'],
    source: GUIDELINE,
  },
  {
    id: 'hearsay.rumours',
    value: 'hearsay',
    reason: 'reason.standing.hearsay.rumours',
    patterns: [
      'rumours|rumors|rumour|rumor|gossip|hearsay|whispers|murmurs|chatter that|of|about|had|has|have|were|was|are|circulated|circulating|circulate|swirl*|spread|persist*|is',
      'amid|despite|fuelled|fueled|sparked|sparking rumours|rumors|reports',
    ],
    hits: [
      '[T:hearsay Rumours of] a sale reached the docks.',
      'The sale went ahead [T:hearsay amid rumours] of a strike.',
    ],
    misses: ['The minister dislikes gossip.', 'The mill stands amid reeds.'],
    source: GUIDELINE,
  },
  {
    id: 'hearsay.so-called',
    value: 'hearsay',
    reason: 'reason.standing.hearsay.soCalled',
    patterns: ['so-called evidence|proof|confession|witness|witnesses|documents'],
    hits: [
      'The [T:hearsay so-called evidence] was a single photograph.',
      'Two [T:hearsay so-called witnesses] had been abroad.',
    ],
    misses: ['The so-called dog days begin in July.', 'He called the evidence thin.'],
    source: GUIDELINE,
  },
];
