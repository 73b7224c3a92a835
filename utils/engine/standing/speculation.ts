import type { StandingRule } from '../language-pack';

const GUIDELINE = 'labelling guidelines, speculation: the narrator presents it as possible or expected, not as fact';
const SETTLED = 'labelling guidelines, settled cases: forecasts are speculation, a plan of an actor is none';

export const SPECULATION: readonly StandingRule[] = [
  {
    id: 'speculation.modal',
    value: 'speculation',
    patterns: [
      'may|might <!NAME> <!NUMBER> <!said|says|told|has|had|is|was|were|want|also|as|,|.|and|who>',
      'could|might <!NOT|barely|hardly|scarcely|only> ADVERB? be <!verified|confirmed|corroborated|authenticated|reached|found|seen|heard|identified|determined|established>',
      'could|might <!NOT|barely|hardly|scarcely|only> ADVERB? have|become|lead|mean|make|prove|see|take|end|help|cost|force|come|face|hurt|give|bring|affect|turn|put|leave|result|trigger|cause|still|also|yet|soon|even|well|include|start|spell|determine|decide|shape|play|complicate|undermine|threaten|backfire|happen|go|lose|win|open|change|provide|set|reach|add|rise|fall|hit|hinge|drag|delay|prolong|push|pull|miss|spread|weaken|strengthen|pave|tip|ease|slow|stall|expose|cut|block|reduce|increase|boost|limit|damage|collapse|return|resign',
      'may have|be|not|well|yet|soon|also|even|already|never|actually',
    ],
    hits: [
      'The dam [T:speculation may] hold until spring.',
      'The strike [T:speculation could cost] the port a season.',
    ],
    misses: [
      'Theresa May said the hall was full.',
      'On May 9 the shop shut.',
      'He could not swim.',
      'The bell could barely be heard.',
      'She could not immediately be reached.',
    ],
    source: GUIDELINE,
  },
  {
    id: 'speculation.likely',
    value: 'speculation',
    patterns: [
      'is|are|was|were|be|seems|appears|looks|more|most|less|very|highly|it|will|would ADVERB? likely|unlikely <!voters|voter>',
      'likely|unlikely <to>',
      'possibly|perhaps|presumably|probably|conceivably|seemingly|apparently|arguably|evidently|potentially|maybe',
      'possible|possibility|prospect|chance|chances that',
      "it is|'s possible",
    ],
    hits: ['A second flood [T:speculation is likely] before June.', '[T:speculation Perhaps] the owner forgot.'],
    misses: ['She asked likely voters in the square.'],
    source: GUIDELINE,
  },
  {
    id: 'speculation.expected',
    value: 'speculation',
    patterns: [
      "is|are|was|were|been|isn't|aren't not? ADVERB? expected|projected|forecast|predicted|anticipated|tipped|poised|bound|estimated to",
      'is|are set to <!begin|start|meet|open|hear|address|speak|hold|host|huddle|visit|appear|arrive|take|vote|return|resume>',
      'is|are|was|were ADVERB? expected|anticipated|tipped',
      'poised|tipped to',
      'as expected',
      'on track|course to',
    ],
    hits: ['The envoy [T:speculation is expected to] ask for more time.'],
    misses: ['The table was set for six.', 'She expected to win.', 'The court is set to meet on Friday.'],
    source: SETTLED,
  },
  {
    id: 'speculation.seems',
    value: 'speculation',
    patterns: [
      'seems|seem|seemed|appears|appear|appeared ADVERB? to',
      'seems|seem ADVERB? like|as|that|ANY',
      'seemed like|as',
      'appears|appear ADVERB? that|increasingly|likely|ready|poised|unlikely|uncertain|certain|headed',
      'looks|look like <DET|NAME>',
      'looks|look|looked set|likely|as|poised',
      'in an? apparent',
      'apparent <attempt|effort|bid|reference|attack|move|suicide|response|nod|error>',
    ],
    hits: ['The lock [T:speculation appears to] have been picked.'],
    misses: ['The band appeared on stage at nine.', 'She looks after the mill.'],
    source: GUIDELINE,
  },
  {
    id: 'speculation.forecast',
    value: 'speculation',
    patterns: [
      'would ADVERB? likely|probably|almost|mean|require|give|leave|make|become|cost|allow|amount|end|provide|mark <!been|liked|to>',
      'will|would likely|probably|almost|surely|undoubtedly',
    ],
    hits: ['A closure [T:speculation would leave] the valley without a doctor.'],
    misses: ['He would not say.', 'Had it rained, the crop would have failed.', 'They would often walk to the pier.'],
    source: SETTLED,
  },
  {
    id: 'speculation.word',
    value: 'speculation',
    patterns: [
      'speculation|conjecture|guesswork',
      'raising|raises|raised the possibility|prospect|question|questions',
      'fears|fear|hopes that|of <the|a|more|further|another|wider>',
    ],
    hits: ['The closure fed [T:speculation speculation] about a sale.'],
    misses: ['The guild bought the mill.'],
    source: GUIDELINE,
  },
];
