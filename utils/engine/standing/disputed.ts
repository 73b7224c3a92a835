import type { StandingRule } from '../language-pack';

const GUIDELINE = 'labelling guidelines, disputed: somebody denies or contradicts it, or accounts conflict';
const SETTLED = 'labelling guidelines, settled cases: the narrator or an inquiry finds that the claim does not hold';

export const DISPUTED: readonly StandingRule[] = [
  {
    id: 'disputed.denied',
    value: 'disputed',
    patterns: ['denied|denies|denying|deny|denial|denials <!entry|access|permission|bail|a|him|her|them|boarding>'],
    hits: ['The dealer [T:disputed denied] the charge.', 'The [T:disputed denial] came within the hour.'],
    misses: ['She was denied entry to the hall.', 'The dealer did not deny the charge.'],
    source: GUIDELINE,
  },
  {
    id: 'disputed.rejected',
    value: 'disputed',
    patterns: [
      'rejected|rejects|rejecting|dismissed|dismisses|dismissing|rubbished|rebuffed ~ claim|claims|allegation|allegations|accusation|accusations|charge|charges|report|reports|suggestion|suggestions|idea|notion|assertion|criticism|rumours|rumors|concerns|argument|arguments|theory',
      'dismissed|dismisses|dismissing|rejected|rejects ~ as <false|baseless|untrue|nonsense|absurd|lies|ridiculous>',
    ],
    hits: ['The bank [T:disputed rejected the claim].'],
    misses: ['The bank rejected the loan.'],
    source: GUIDELINE,
  },
  {
    id: 'disputed.contested',
    value: 'disputed',
    patterns: [
      'disputed|disputing <!between|over|with>',
      'dispute|disputes <DET|NAME|that|this|it|whether|how|what|claims|reports>',
      'contested|contests|contesting <the|a|that|his|her|their|its>',
      'contradict|contradicts|contradicted|contradicting|contradictory|contradiction',
      'rebut|rebuts|rebutted|rebuttal|refute|refutes|refuted|refuting|debunk|debunked|debunks|disproved|disproven|discredited',
      'challenged|challenges|challenging|questioned|questioning ~ claim|claims|account|assertion|accuracy|veracity|narrative|figures|findings|report|validity',
      'disagree|disagreed|disagrees|disagreeing',
    ],
    hits: ['Two witnesses [T:disputed contradicted] the guard.', 'The firm [T:disputed disputes] the count.'],
    misses: ['The dispute between the two farms began over a well.', 'The border dispute also hurts trade.'],
    source: GUIDELINE,
  },
  {
    id: 'disputed.conflict',
    value: 'disputed',
    patterns: [
      'conflicting|contradictory|competing|differing|inconsistent|rival reports|report|accounts|account|narratives|claims|versions|statements|stories|testimony',
      'accounts|versions|reports differ|differed|conflict|conflicted|vary|varied|diverge',
    ],
    hits: ['There were [T:disputed conflicting reports] of the collapse.'],
    misses: ['The conflicting colours hurt the eye.'],
    source: GUIDELINE,
  },
  {
    id: 'disputed.false',
    value: 'disputed',
    patterns: [
      'falsely|inaccurately|erroneously|misleadingly|incorrectly',
      'wrongly <!,|.>',
      'baseless|unfounded|groundless|fabricated|bogus|debunked|untrue|inaccurate',
      'pure|complete|utter|total|sheer invention|fiction|fabrication|nonsense|rubbish|fantasy|garbage',
      'malarkey|hogwash|baloney|poppycock',
      'false|misleading|incorrect|erroneous claim|claims|statement|accusation|accusations|allegation|allegations|narrative|report|reports|rumour|rumours|rumor|rumors|assertion|assertions|information|story|stories|equivalence',
      'is|are|was|were|be|been ADVERB? false|untrue|inaccurate|incorrect|misleading|wrong',
      'proved|proven|shown to? be? false|wrong|untrue',
      'is|was|are|were not ADVERB? true|accurate|correct',
      "isn't|wasn't|aren't ADVERB? true|accurate|correct",
      'lie|lies|hoax|myth <.|,|that|about|and>',
    ],
    hits: ['The poster [T:disputed falsely] named a teacher.', 'The bench called the charge [T:disputed baseless].'],
    misses: [
      'He wore a false beard.',
      'Rightly or wrongly, she stayed.',
      'The clerk was accused of misrepresenting herself.',
    ],
    source: GUIDELINE,
  },
  {
    id: 'disputed.found-untrue',
    value: 'disputed',
    patterns: [
      'contrary to <!our|my|his|her|their|its>',
      'no truth to|in',
      'cleared ~ of <any|wrongdoing|all|the>',
      'called|calling|calls into doubt|question',
      'cast|casts|casting doubt',
    ],
    hits: [
      '[T:disputed Contrary to] the leaflet, the pool is open.',
      'The letters [T:disputed cast doubt] on the will.',
    ],
    misses: ['The sky cleared of clouds.', 'The ban is contrary to our values.'],
    source: SETTLED,
  },
];
