import type { CueVerb } from '../../language-pack';

/**
 * Verbs that carry attributions, by what may follow them (letters: `CueVerb.complements`). Which verbs and which
 * complements: frequencies counted in the train split of PolNeAR (Newell et al. 2018, https://aclanthology.org/L18-1524/),
 * the verb classes 29, 31, 33, 37 of Levin (1993), and the reporting verbs of the BBC and AP style guides.
 */
type Row = readonly [
  lemmas: string,
  complements: string,
  options?: Partial<Omit<CueVerb, 'lemma' | 'class' | 'complements'>>,
];

const HEARSAY = { passive: 'hearsay' } as const;
const FORECAST = { passive: 'forecast' } as const;
const ESTEEM = { passive: 'esteem' } as const;

/** Saying, writing, showing, knowing: a claim in the everyday sense. */
const SAID: readonly Row[] = [
  // Speech that takes anything after it.
  ['say', 'tbwinpq', { ...HEARSAY, prepositions: ['of', 'about'] }],
  ['state remark assert contend opine posit maintain', 'tbwnq', HEARSAY],
  ['note argue insist', 'tbwniq', HEARSAY],
  ['claim', 'tbwiq', HEARSAY],
  ['complain concede admit boast brag joke quip', 'tbnq'],
  ['conclude', 'tq'],
  ['write', 'tbnpq', { prepositions: ['about', 'of'] }],
  ['tweet retweet text email', 'tbnpq', { prepositions: ['about', 'out'] }],
  ['recall recount', 'twnbq'],
  ['explain clarify', 'twnbq'],
  ['declare proclaim pronounce', 'tbnq'],
  ['acknowledge confess', 'tbnpq', { prepositions: ['to'] }],
  ['announce disclose divulge', 'tbwnq', HEARSAY],
  ['confirm affirm', 'tbwnq', HEARSAY],
  ['deny', 'tbniq'],
  ['warn caution', 'tbnpiq', { addressee: true, prepositions: ['of', 'against', 'about'] }],
  ['predict forecast foresee', 'tbwnq', { passive: 'forecast' }],
  ['allege', 'tbniq', HEARSAY],
  ['rumour rumor', 't', HEARSAY],
  ['reveal', 'tbwnq'],
  ['report', 'tbwnpq', { ...HEARSAY, prepositions: ['on'] }],
  ['suggest', 'tbwnq', HEARSAY],
  ['stress emphasise emphasize underline reiterate', 'twnq'],
  ['mention', 'tnwq'],
  ['signal', 'tbwq'],
  ['imply intimate hint insinuate', 'tbpq', { prepositions: ['at'] }],
  ['testify attest swear', 'tbpq', { prepositions: ['about', 'to'] }],
  ['bemoan lament marvel gripe grumble', 'tnq'],
  ['reason muse speculate theorise theorize', 'tbwpq', { ...HEARSAY, prepositions: ['about', 'on'] }],
  ['observe', 'tbq'],
  ['describe', 'nwq', { passive: 'hearsay' }],
  ['characterise characterize depict portray', 'n', ESTEEM],
  ['accuse', 'n', { passive: 'hearsay' }],
  ['blame credit', 'nq'],
  ['point', 'tbwpq', { particle: 'out', prepositions: ['to'] }],
  ['make', 't', { particle: 'clear' }],
  ['assure reassure inform remind notify', 'tbnq', { addressee: true, ...HEARSAY }],
  ['tell', 'tbwniq', { addressee: true, ...HEARSAY }],
  ['advise counsel', 'tbniq', { addressee: true }],
  ['convince persuade', 't', { addressee: true }],
  ['ask', 'wniqpb', { addressee: true, prepositions: ['about', 'for', 'why'] }],
  ['wonder inquire enquire', 'wpq', { prepositions: ['about'] }],
  ['quote', 'nq'],
  // Speech that needs the quotation, a colon or "that".
  ['add', 'tbq'],
  ['continue', 'q'],
  ['begin start', 'q'],
  ['go', 'q', { particle: 'on' }],
  ['reply respond retort answer counter', 'tbpq', { prepositions: ['to', 'with', 'by'] }],
  ['read close finish', 'q'],
  ['shout scream yell cry exclaim whisper mutter murmur', 'tq'],
  ['bark roar growl chant sing sigh laugh smile shrug nod', 'q'],
  ['beam grin deadpan sneer snap thunder boom fume vent blurt croak drawl hiss plead implore beg urge interject', 'q'],
  ['chuckle storm wail sob coo splutter holler stammer whimper drone dish', 'q'],
  ['post', 'tq'],
  ['share caption sign comment elaborate offer venture volunteer repeat recite intone preach', 'q'],
  ['agree', 'tbq'],
  ['concur', 'tq'],
  ['object protest', 'tq'],
  ['put', 'q', { particle: 'it' }],
  ['gush enthuse rave crow scoff gloat', 'tnq'],
  // Promises.
  ['vow pledge promise', 'tibnq'],
  ['swear', 'tiq'],
  ['threaten', 'it'],
  // Knowing, thinking, hoping.
  ['think believe', 'tbwpq', { ...HEARSAY, prepositions: ['in', 'of'] }],
  ['know', 'tbw'],
  ['hope', 'tbi', FORECAST],
  ['expect anticipate', 'tbin', FORECAST],
  ['assume presume suppose suspect reckon', 'tb', HEARSAY],
  ['realise realize understand', 'tw', HEARSAY],
  ['fear worry', 'tbn'],
  ['doubt', 'twn'],
  ['feel', 't'],
  ['learn discover', 'tq'],
  ['figure guess', 'tb'],
  ['estimate calculate project', 'tbwn', FORECAST],
  // Documents and findings.
  ['show', 'tbwnq', { objectBy: 'text' }],
  ['find', 'tbwnq', { objectBy: 'text' }],
  ['put', 'n', { measures: true }],
  ['indicate', 'tbwnq', HEARSAY],
  ['rule', 'tq'],
  ['decide determine', 't'],
  ['prove demonstrate', 't'],
  ['refute rebut dispute', 'tn'],
  ['call', 'nq', { ...ESTEEM, names: true }],
  ['dub label brand term', 'n', { ...ESTEEM, names: true }],
  ['refer', 'p', { prepositions: ['to'] }],
];

/** Wanting, judging, siding: attributions in the wide sense. */
const OTHER: readonly Row[] = [
  ['want wish', 'in'],
  ['plan intend aim', 'i'],
  ['seek', 'in'],
  ['refuse decline agree', 'i'],
  ['urge encourage', 'ntq', { addressee: true }],
  ['demand propose recommend request order', 'tnq'],
  ['praise applaud hail laud salute thank congratulate', 'nq', ESTEEM],
  [
    'criticise criticize condemn denounce decry deride attack blast slam slams assail mock ridicule chide lambaste rebuke',
    'nq',
  ],
  ['castigate berate scold bash rip skewer trash excoriate', 'nq'],
  ['dismiss reject question challenge contest', 'nwq'],
  ['defend justify', 'nq'],
  ['endorse support back oppose favour favor', 'n'],
  ['welcome embrace', 'n'],
  ['cite invoke', 'n'],
  ['express voice', 'n'],
  ['consider deem regard view', 'n', ESTEEM],
  ['like prefer', 'i'],
  ['echo', 'n'],
  ['discuss address', 'n'],
  ['talk speak', 'p', { prepositions: ['about', 'of'] }],
  ['call', 'p', { prepositions: ['for', 'on'] }],
  ['push appeal', 'p', { prepositions: ['for'] }],
  ['apologise apologize', 'p', { prepositions: ['for'] }],
];

/**
 * Verbs whose base or "-s" form is as often a noun ("the reports", "two states", "attacks on"): such a form is a cue only
 * behind a name or a pronoun and with its complement at once.
 */
const NOUN_LIKE: ReadonlySet<string> = new Set(
  `state report claim call plan support show question attack demand estimate order note post request address mention promise
  vow pledge project forecast hope fear doubt worry wish charge rule share comment offer sign text email tweet brand label term
  credit blame figure guess reason challenge contest rip trash blast push appeal talk point protest object answer counter close finish
  start label read view like favor favour dispute quote aim criticise cry scream shout laugh smile whisper whimper bark roar chant
  welcome praise regard echo voice counsel back salute rave signal storm dish drone coo sob`.split(/\s+/),
);

/** Forms that the rules of spelling do not give: past, participle, and others where they differ. */
export const IRREGULAR: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map([
  ['say', ['said', 'said']],
  ['tell', ['told', 'told']],
  ['write', ['wrote', 'written']],
  ['think', ['thought', 'thought']],
  ['know', ['knew', 'known']],
  ['feel', ['felt', 'felt']],
  ['find', ['found', 'found']],
  ['show', ['showed', 'shown']],
  ['make', ['made', 'made']],
  ['put', ['put', 'put']],
  ['go', ['went', 'gone']],
  ['begin', ['began', 'begun']],
  ['read', ['read', 'read']],
  ['swear', ['swore', 'sworn']],
  ['foresee', ['foresaw', 'foreseen']],
  ['forecast', ['forecast', 'forecast']],
  ['seek', ['sought', 'sought']],
  ['speak', ['spoke', 'spoken']],
  ['understand', ['understood', 'understood']],
  ['sing', ['sang', 'sung']],
  ['learn', ['learned', 'learned']],
  ['prove', ['proved', 'proven']],
  ['slam', ['slammed', 'slammed']],
  ['rip', ['ripped', 'ripped']],
  ['brag', ['bragged', 'bragged']],
  ['quip', ['quipped', 'quipped']],
  ['beg', ['begged', 'begged']],
  ['snap', ['snapped', 'snapped']],
  ['dub', ['dubbed', 'dubbed']],
  ['admit', ['admitted', 'admitted']],
  ['nod', ['nodded', 'nodded']],
  ['grin', ['grinned', 'grinned']],
  ['plan', ['planned', 'planned']],
  ['refer', ['referred', 'referred']],
  ['concur', ['concurred', 'concurred']],
  ['prefer', ['preferred', 'preferred']],
  ['rebut', ['rebutted', 'rebutted']],
  ['label', ['labelled', 'labeled']],
]);

export const CUE_VERBS: readonly CueVerb[] = [...expand(SAID, 'said'), ...expand(OTHER, 'other')];

function expand(rows: readonly Row[], attribution: CueVerb['class']): CueVerb[] {
  return rows.flatMap(([lemmas, complements, options]) =>
    lemmas
      .split(' ')
      .map((lemma) => ({ lemma, class: attribution, complements, nounLike: NOUN_LIKE.has(lemma), ...options })),
  );
}
