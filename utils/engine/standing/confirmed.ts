import type { StandingRule } from '../language-pack';

const GUIDELINE = 'labelling guidelines, confirmed: somebody with knowledge confirms it';
const SETTLED = 'labelling guidelines, settled cases: admitted and acknowledged, at face value';

export const CONFIRMED: readonly StandingRule[] = [
  {
    id: 'confirmed.confirmed',
    value: 'confirmed',
    patterns: [
      'confirmed|confirms|confirming|corroborated|corroborates|authenticated',
      'confirmation <of|that|from|by>',
      'verified <by|that|the>',
      'independently verified',
    ],
    hits: ['The coroner [T:confirmed confirmed] the date.', 'The log was [T:confirmed independently verified].'],
    misses: [
      'The figures could not be confirmed.',
      'The council has yet to confirm the route.',
      'The film has yet to be authenticated.',
    ],
    source: GUIDELINE,
  },
  {
    id: 'confirmed.admitted',
    value: 'confirmed',
    patterns: [
      'admitted|admits|admitting|acknowledged|acknowledges|acknowledging|conceded|concedes|conceding|confessed|confesses|confessing <!to|into>',
      'admitted|admits|admitting|confessed to',
      'pleaded|pleads|pleading|pled guilty',
    ],
    hits: ['The foreman [T:confirmed admitted] that he had slept.', 'He [T:confirmed pleaded guilty] in March.'],
    misses: ['The ward was full.'],
    source: SETTLED,
  },
  {
    id: 'confirmed.found',
    value: 'confirmed',
    patterns: [
      'established|proved|proven|ruled that <!no|there>',
      '<inquiry|investigation|probe|audit|court|jury|panel|tribunal|inquest|judge|review|fact-check|fact-checkers|investigators|auditors|coroner> found|concluded|determined that <!no|there>',
      'acknowledgement|acknowledgment|admission|confession of|that',
    ],
    hits: ['The inquest [T:confirmed found that] the rope had frayed.'],
    misses: [
      'She found her glasses.',
      'A poll found that one voter in three wants a pool.',
      'The coach has shown that he can wait.',
    ],
    source: SETTLED,
  },
];
