import type { StandingRule } from '../language-pack';

const GUIDELINE = 'labelling guidelines, interpretation: the narrator judges, explains or foresees, with no source';
const SETTLED = 'labelling guidelines, settled cases: cause as the point of the sentence and no source near';

export const INTERPRETATION: readonly StandingRule[] = [
  {
    id: 'interpretation.significance',
    value: 'interpretation',
    patterns: [
      'marking|marks|marked a|an|the ADVERB? ANY ~ escalation|shift|turning|milestone|departure|reversal|setback|victory|defeat|change|break|turn',
      'underscores|underscore|underscored|underscoring|highlights|highlighting|illustrates|illustrating|exemplifies|epitomizes|epitomises|reflects|reflecting|symbolises|symbolizes|signals|signalling|signaling',
      'a|another|clear|latest sign|signal|symbol|reminder|indication|demonstration|testament <that|of|to|how>',
      'in a clear? sign|signal|shift|reversal|blow',
      'turning point|watershed moment?',
      'is|was|are|were ADVERB? significant|controversial|stunning|remarkable|critical|crucial|unprecedented|historic|ironic|telling|surprising|striking|extraordinary',
      'a|an ADVERB? stunning|remarkable|unprecedented|extraordinary|dramatic|startling|historic|rare|striking|crushing|humiliating ANY',
      'stark|sharp contrast|reminder',
    ],
    hits: [
      'The vote was [T:interpretation a stunning defeat] for the port.',
      'The strike [T:interpretation underscores] the anger in the yards.',
    ],
    misses: ['He marked the page with a leaf.', 'The pattern was rare in the north.'],
    source: GUIDELINE,
  },
  {
    id: 'interpretation.concern',
    value: 'interpretation',
    patterns: [
      'raising|raises|raised|fuelling|fueling|fuelled|fueled|stoking|stoked|sparking|sparked|deepening|deepened|intensified|intensifying|heightening|prompting ~ concern|concerns|doubt|doubts|alarm|fears|fear|questions|speculation|mistrust|tensions|tension|anger|outrage|calls|uncertainty',
      'adds|added|adding to the ~ ambiguity|uncertainty|tension|confusion|volatility|pressure|woes',
    ],
    hits: ['The leak was the third, [T:interpretation raising concerns] about the wall.'],
    misses: ['He raised goats.'],
    source: GUIDELINE,
  },
  {
    id: 'interpretation.motive',
    value: 'interpretation',
    patterns: [
      'in an? apparent|desperate|obvious|thinly-veiled|veiled attempt|effort|bid|reference|move to|at',
      'in|an attempt|effort|bid to <appease|distract|bolster|shore|win|calm|woo|salvage>',
      'seeking|looking|hoping|trying to ADVERB? <bolster|blunt|shore|woo|distract|appease|capitalize|capitalise>',
    ],
    hits: ['He sold the house [T:interpretation in an apparent bid to] please his sons.'],
    misses: ['She was seeking to enrol.'],
    source: GUIDELINE,
  },
  {
    id: 'interpretation.cause',
    value: 'interpretation',
    patterns: [
      'thanks in? part? to',
      'due in ADVERB? part to',
      'due <!in> ADVERB? to <DET|NAME>',
      'in ADVERB? part because of?',
      'largely|partly|mainly because of?',
      'fuelled|fueled|driven by',
      'sending ANY rushing|fleeing|scrambling|reeling|soaring|plunging',
    ],
    hits: ['Sales rose, [T:interpretation driven by] a warm spring.'],
    misses: ['The cart was driven home.', 'The pool is due to open in June.'],
    source: SETTLED,
  },
  {
    id: 'interpretation.judgement',
    value: 'interpretation',
    patterns: [
      'ironically|predictably|unsurprisingly|surprisingly|tellingly|notably|alarmingly|disturbingly|remarkably|astonishingly',
      'not surprisingly|surprising',
      'little wonder|doubt',
      'a|an ADVERB? brilliant|disastrous|shameful|brazen|desperate|masterful|disappointing|marvelous|marvellous|dazzling|bitter ANY',
      'further complicated|complicates|complicating',
      'complicates|complicating',
      'serves|served as a backdrop|reminder|symbol|warning',
    ],
    hits: ['[T:interpretation Ironically], the fire station burned first.'],
    misses: ['The brass was brilliant in the sun.'],
    source: GUIDELINE,
  },
];
