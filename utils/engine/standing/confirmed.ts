import type { StandingRule } from '../language-pack';

const GUIDELINE = 'labelling guidelines, confirmed: somebody with knowledge confirms it';
const SETTLED = 'labelling guidelines, settled cases: admitted and acknowledged, at face value';

export const CONFIRMED: readonly StandingRule[] = [
  {
    id: 'confirmed.confirmed',
    value: 'confirmed',
    reason: 'reason.standing.confirmed.confirmed',
    patterns: [
      'confirmed|confirming|corroborated|corroborates|corroborating|authenticated',
      'confirmation <that|from|by>',
      'verified <by|that|the>',
      'independently verified',
      'substantiated|substantiates <the|by|his|her|their>',
    ],
    unless: [
      'confirmed|confirming|confirms ~ judge|judges|justice|nominee|nominees|nomination|nominations|picks|appointment|ambassador|successor|secretary',
      'justice|judge|nominee|nominees|senate is|was|be|been|were? confirmed',
      'confirmed cases|bachelor|case',
      'confirmed my|his|her|their|our faith|belief|view|suspicion|suspicions|fears|worst',
      'was|were|is|are|be|been|being confirmed <!by|as|dead|that|to|on|in>',
      'finally confirmed',
    ],
    hits: ['The coroner [T:confirmed confirmed] the date.', 'The log was [T:confirmed independently verified].'],
    misses: [
      'The figures could not be confirmed.',
      'The council has yet to confirm the route.',
      'The film has yet to be authenticated.',
      'The senate confirmed a new judge.',
      'The chamber confirmed a new judge.',
      'The nominee was confirmed by one vote.',
      'The town had nine confirmed cases.',
      'The storm confirmed his worst fears.',
      'She was confirmed at nine in the chapel.',
      'The council finally confirmed him in office.',
    ],
    source: GUIDELINE,
  },
  {
    id: 'confirmed.admitted',
    value: 'confirmed',
    reason: 'reason.standing.confirmed.admitted',
    patterns: [
      'admitted|admits|acknowledged|acknowledges|acknowledging <!to|into|the|defeat|race|in|leader|.|,>',
      'conceded|concedes|confessed|confesses <that|he|she|it|they|there|having>',
      'acknowledged|acknowledges|acknowledging <the|that>',
      'admitted|admits <,>',
      'admitted|admits|confessed <that>',
      'admitted|admits|admitting|confessed to <!hospital|the|a>',
      'admitted|admits|admitting ADVERB? <that|he|she|they|it|his|her|their|responsibility|guilt|wrongdoing>',
      'admitted to the ANY that',
      'accepted|accepts that <he|she|they|it|the>',
      'pleaded|pleads|pled guilty',
      'is|was|were pleading guilty',
      'acknowledgement|acknowledgment|admission|confession that',
    ],
    unless: [
      "means|is|'s acknowledging|admitting",
      'admitted to hospital|hospitals|university|college|the',
      'was|were|been|be|being admitted',
      'the acknowledged',
      'refugees|somebody|people|immigrants|students|patients|migrants ~ admitted',
    ],
    hits: ['The foreman [T:confirmed admitted] that he had slept.', 'He [T:confirmed pleaded guilty] in March.'],
    misses: [
      'The ward was full.',
      'She was admitted to hospital on Monday.',
      'The challenger conceded the race at midnight.',
      'Growing up means acknowledging the clock.',
      'Nine were hurt and five admitted to hospitals.',
      'She was admitted to Redmarsh College.',
      'He is the acknowledged master of the pipe.',
      'Patients newly admitted to care homes sleep badly.',
    ],
    source: SETTLED,
  },
  {
    id: 'confirmed.found',
    value: 'confirmed',
    reason: 'reason.standing.confirmed.found',
    patterns: [
      '<inquiry|investigation|probe|audit|court|jury|panel|tribunal|inquest|review|fact-check|fact-checkers|investigators|auditors|coroner> found|concluded|determined that <!no|there>',
      'found|ruled|judged|rated ~ to? be? true|accurate|correct',
    ],
    hits: [
      'The inquest [T:confirmed found that] the rope had frayed.',
      'An audit [T:confirmed concluded that] the till was right.',
    ],
    misses: [
      'She found her glasses.',
      'A poll found that one voter in three wants a pool.',
      'The coach has shown that he can wait.',
    ],
    source: SETTLED,
  },
];
