/**
 * Closed word classes of English. Source: Quirk et al., "A Comprehensive Grammar of the English Language" (1985),
 * chapters 2, 3, 5, 6, 9 and 13, cut down to what newspapers use.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const DETERMINERS = list(`the a an this that these those some any no every each another either neither both all
  many several few most much more such`);
export const POSSESSIVES = list("his her its their my our your whose 's");
export const PRONOUNS = list(`he she it they we i you who everyone everybody someone somebody anyone anybody nobody
  others both many some few most several one none this these those that there`);
export const OBJECT_PRONOUNS = list('him them me us her himself herself themselves itself');
export const PREPOSITIONS =
  list(`of in on at for with from by about against between into through during before after above
  below to under over near inside within behind among amid across along around despite beyond beside besides except off
  onto outside since than toward towards until till upon versus via without like unlike per regarding concerning following
  alongside throughout`);
export const LINKING = list(
  'of for at in from with on to by near inside within behind among against under outside between about',
);
export const COORDINATORS = list('and or nor but yet &');
export const SUBORDINATORS =
  list(`that if whether because although though while when where as since after before until unless
  so than whereas once lest whenever wherever`);
export const BE = list("is are was were be been being am 's 're 'm isn't aren't wasn't weren't");
export const HAVE = list("has have had having 've 'd hasn't haven't hadn't");
export const DO = list("do does did don't doesn't didn't");
export const MODALS =
  list(`will would can could may might must shall should 'll cannot can't couldn't won't wouldn't shouldn't
  mustn't ought`);
export const NEGATIONS =
  list(`not never n't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't cannot
  couldn't won't wouldn't shouldn't mustn't neither nor no nobody none`);
export const WH = list('who whom whose which what when where why how whether if');
export const RELATIVES = list('who which that whom whose where');
export const ADVERBS =
  list(`also then now later once again still just even never always often already yet soon first once twice
  too only ever not almost perhaps maybe instead meanwhile however moreover nevertheless nonetheless
  therefore thus otherwise afterwards earlier afterward today ago back further rather quite very so aloud sometimes`);
export const TIME =
  list(`monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow january
  february march april june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct.
  nov. dec. mon. tues. wed. thurs. fri. sat. sun. last earlier recently later early late ago`);
export const ADJUNCTS =
  list(`in on at during after before as when while from to by through via with under following over this
  last earlier later recently early late outside inside upon amid because`);
export const QUANTITIES =
  list(`some many most several few all both half dozens hundreds thousands millions one two three four five
  six seven eight nine ten percent majority number group`);

export const CLAUSE_JOINERS = list('that and or to whether if how why');

/** What a headline or a paragraph is headed by, and nobody's name. */
export const HEADINGS =
  list(`analysis opinion comment commentary explainer exclusive breaking busted review editorial watch live update
  updated video photos podcast quiz factbox timeline obituary correction profile feature new photo picture listen
  q`);

/** How a narrator takes up, denies, belies, or says that nobody tells, what was said. */
export const REMARKS = [
  [
    'takesUp',
    list(`account allegation allegations accusation accusations assertion charge charges claim claims contention decision denial
    figure finding idea move notion number prospect remark step story statement statements theory verdict version view`),
  ],
  [
    'denies',
    list(`deny denies denied dispute disputes disputed reject rejects rejected dismiss dismisses dismissed contest contests
    contested rebut rebuts rebutted`),
  ],
  ['belies', list('false misleading untrue baseless unfounded inaccurate incomplete nonsense wrong absurd')],
  [
    'tells',
    list(`say name give elaborate specify explain identify discuss comment provide disclose respond reply offer mention release
    cite confirm detail address`),
  ],
] as const;

/** Finite forms of the commonest verbs that carry no attribution: they end a noun phrase and show a clause. */
export const FINITE =
  list(`became began came came did drew fell fought gave got grew had held kept knew laid led left lost made
  met paid ran rose sent set shook shot sold spent stood struck took threw turned went won wore broke brought built caught
  chose drove ate fed fled flew forgot froze hid hit let lay lit meant rode sang sank sat saw slept spread stole swept taught
  understood woke wound comes goes gets gives has does takes makes runs remains seems appears looks becomes needs wants
  helps keeps lives works means uses tries plays holds leads leaves stands brings turns starts begins ends includes seemed
  appeared remained looked tried used helped needed worked lived moved played stayed stopped started ended happened
  died killed arrived agreed opened closed passed voted signed released launched faced failed joined received served
  visited returned continued decided refused declined attended responded apologized apologised resigned survived`);

/** Words by which running English is told from other languages: the commonest function words that it shares with few. */
export const STOP_WORDS =
  list(`the of and to in a is that for it was on with as at by be this from are have an not but had his
  they which or has were their been would there will who said if can more when so no out up about than them then some into
  could its our also these those after what`);
