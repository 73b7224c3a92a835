import type { StandingRule } from '../language-pack';

const GUIDELINE = 'labelling guidelines, unconfirmed: not verified, not known, not shown';
const SETTLED = 'labelling guidelines, settled cases: declined to comment, a negated saying, an inquiry still open';

export const UNCONFIRMED: readonly StandingRule[] = [
  {
    id: 'unconfirmed.verify',
    value: 'unconfirmed',
    patterns: [
      'could|can|has|have|had|was|were|is|are|been not|never immediately|yet|independently? be|been? immediately|independently|officially|fully? verified|corroborated|substantiated|authenticated|confirmed|established|determined',
      "couldn't|cannot|can't|hasn't|haven't|hadn't|wasn't|weren't|isn't be|been? immediately|independently|yet? verified|corroborated|substantiated|authenticated|confirmed",
      'could|can|did|was|were|has|have not able|been? to? immediately|independently? verify|confirm|corroborate|substantiate|authenticate',
      'neither|no|none|nothing ~ could|can|has|have|was|were be|been? immediately|independently|officially? verified|corroborated|substantiated|authenticated|confirmed',
      "couldn't|cannot|can't|unable to? immediately|independently? verify|confirm|corroborate|authenticate",
    ],
    hits: [
      'The figures [T:unconfirmed could not be independently verified].',
      'The agency was [T:unconfirmed unable to verify] the log.',
      'The list [T:unconfirmed has not been confirmed].',
      '[T:unconfirmed Neither claim could be verified].',
    ],
    misses: ['The list could be verified by anyone.', 'The seal was broken.'],
    source: GUIDELINE,
  },
  {
    id: 'unconfirmed.yet',
    value: 'unconfirmed',
    patterns: [
      'has|have|had|is|are yet to be ADVERB? confirmed|verified|authenticated|corroborated|substantiated|proven|proved|established|determined|identified|explained|disclosed|named',
      'has|have|had|is|are yet to confirm|authenticate|corroborate|explain|verify|say|comment|respond|announce|disclose|release|identify|provide|offer|determine|establish',
    ],
    hits: [
      'The council [T:unconfirmed has yet to confirm] the route.',
      'The film [T:unconfirmed has yet to be authenticated].',
    ],
    misses: ['The council has yet to meet.', 'A date has yet to be set.'],
    source: GUIDELINE,
  },
  {
    id: 'unconfirmed.evidence',
    value: 'unconfirmed',
    patterns: [
      'no|little|scant|any evidence|proof|indication <that|of|has|have|was|to|for|linking|it|,>',
      'no sign <that>',
      'without evidence|proof|corroboration|substantiation',
      'without providing|offering|citing|giving any? evidence|proof|details|specifics',
      'unsupported by',
      'lack|absence of ANY? evidence|confirmation|proof|verification',
      'offered|provided|gave|cited|presented no evidence|proof|details|explanation|specifics',
    ],
    hits: [
      '[T:unconfirmed No evidence] has been presented to the bench.',
      'He made the charge [T:unconfirmed without evidence].',
      'The [T:unconfirmed lack of official confirmation] worried the crew.',
    ],
    misses: ['The evidence was burned.'],
    source: GUIDELINE,
  },
  {
    id: 'unconfirmed.unclear',
    value: 'unconfirmed',
    patterns: [
      'it|is|are|was|were|remain|remains|remained ADVERB? unclear|unknown|uncertain|undisclosed|unexplained|unproven|unverified|unconfirmed|undetermined',
      'is|was|are|were not ADVERB? clear|known|certain <!enough>',
      "isn't|wasn't|aren't|weren't ADVERB? clear|known <!enough>",
      'unclear|uncertain whether|if|how|why|what|who|when|where',
      'unconfirmed|unverified|unproven|unsubstantiated|unspecified|undisclosed',
      'too early|soon to say|tell|know',
      'hard|impossible|difficult to know|say|tell|verify|estimate',
      'remain|remains|remained ADVERB? guarded|sealed|secret',
      'remain|remains|remained a mystery',
      'have|has not been disclosed|released|published|made',
      'open question',
    ],
    hits: [
      'It [T:unconfirmed remains unclear] who paid.',
      'The cause [T:unconfirmed is not known].',
      'An [T:unconfirmed undisclosed] sum changed hands.',
      'The terms [T:unconfirmed have not been disclosed].',
    ],
    misses: ['The water was clear.', 'She is known for her bread.'],
    source: GUIDELINE,
  },
  {
    id: 'unconfirmed.no-comment',
    value: 'unconfirmed',
    patterns: [
      'did|does|do|has|have|had|would|could not|never immediately|yet|directly? return|returned|respond|responded|reply|replied|answer|answered|comment|commented',
      "didn't|doesn't|hasn't|haven't|hadn't|wouldn't immediately|yet|directly? return|returned|respond|responded|reply|replied|answer|answered|comment|commented",
      'declined|declines|refused|refuses|declining|refusing ADVERB? to? ADVERB? comment|say|speak|elaborate|answer|discuss|disclose|identify|name|confirm|explain|specify|reveal|define|provide|offer|respond|release|share|publish|give',
      'could not be reached',
      'not available|reachable for comment',
      'stopped|stopping|stops short of',
      'dodged|sidestepped|evaded|ducked|deflected ~ question|questions',
      'no comment',
      'asked|asking ~ for <comment>',
    ],
    hits: [
      'The dealer [T:unconfirmed did not respond] to a letter.',
      'The bishop [T:unconfirmed declined to comment].',
      'She [T:unconfirmed stopped short of] blaming the pilot.',
    ],
    misses: ['He declined a second cup.', 'The engine did not start.'],
    source: SETTLED,
  },
  {
    id: 'unconfirmed.negated-saying',
    value: 'unconfirmed',
    patterns: [
      'did|does|do|would|will|could|has|have not|never ADVERB? say|said|specify|specified|mention|mentioned|explain|explained|elaborate|elaborated|identify|name|reveal|discuss|disclose|disclosed|recall|confirm|offer|rule out?',
      'neither ~ nor ~ confirmed|verified|corroborated|commented|responded|replied',
      'neither confirm|confirmed|confirms|confirming nor deny|denied|denies|denying',
      "didn't|doesn't|don't|wouldn't|won't|couldn't|hasn't|haven't ADVERB? say|specify|mention|explain|elaborate|identify|disclose|recall|confirm|remember|rule",
      'do|did|does not know',
      "don't|didn't|doesn't know <whether|if|how|why|what|who|when|where|.>",
    ],
    hits: [
      'The mayor [T:unconfirmed did not say] whether she would run.',
      'He [T:unconfirmed would not elaborate].',
      'The palace [T:unconfirmed neither confirmed nor denied] it.',
    ],
    misses: ['She did not mind.'],
    source: SETTLED,
  },
  {
    id: 'unconfirmed.inquiry',
    value: 'unconfirmed',
    patterns: [
      'is|are|was|were still? investigating|probing',
      'investigation|inquiry|probe is|are|remains|was ADVERB? ongoing|open|continuing|underway',
      'under investigation|review',
      'is|are|remains ongoing',
    ],
    hits: ['The cause is [T:unconfirmed under investigation].'],
    misses: ['The inquiry ended on Friday.'],
    source: SETTLED,
  },
];
