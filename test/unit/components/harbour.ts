/** A small article of our own with a reading made by hand, for the views. Spans are found by their words. */
import { markOf } from '@/utils/mark';
import {
  type Actor,
  type ActorKind,
  type Article,
  type Claim,
  type ClaimClass,
  QUOTATIONS,
  type Quotation,
  type Reading,
  SOURCINGS,
  type Sourcing,
  type Span,
  STANDINGS,
  type StandingValue,
} from '@/utils/model';
import { textHash } from '@/utils/text-hash';

const BLOCKS = [
  'Arven weighs closing its ferry pier for two winters',
  'The harbour board has yet to say what the repairs would cost.',
  'The old pier at Arven must close for two winters, Mayor Mara Ilves told the town council on Monday. “We cannot patch it a ninth time,” she said. Ilves said the first works would begin in October.',
  'A survey of the piles found rot in eleven of forty, according to the harbour board. The board said it had “no reserve left” for another season.',
  'Two engineers familiar with the survey said the damage was worse than the summary admits. A senior official in the board’s office called that account wrong. Residents say they were never asked.',
  'The contract has reportedly been promised to a firm from the mainland. The firm, Oster Marine, denied that any promise was made. It is believed that three bids were opened early.',
  'The closure could cost the island a third of its visitors, the Arven Courier reported. The dispute marks a rare breach between mayor and board. Ferry captains have backed a floating pier.',
  'Whether the ministry in Halden will pay remains unclear.',
];

export const TEXT = BLOCKS.join('\n');

function spanOf(words: string, from = 0): Span {
  const start = TEXT.indexOf(words, from);
  if (start < 0) throw new Error(`The article has no “${words}”.`);
  return [start, start + words.length];
}

interface Given {
  readonly sentence: string;
  readonly source?: string;
  readonly cue?: string;
  readonly content?: readonly string[];
  readonly class?: ClaimClass;
  readonly quotation?: Quotation;
  readonly sourcing?: Sourcing;
  readonly standing?: readonly [StandingValue, string][];
  readonly actor?: string;
}

function claim(given: Given): Claim {
  const sentence = spanOf(given.sentence);
  const within = (words: string) => spanOf(words, sentence[0]);
  const attribution = given.class ?? 'said';
  const standing = (given.standing ?? []).map(([value, words]) => ({
    value,
    cue: within(words),
    rule: `${value}.test`,
  }));
  const sourcing = given.sourcing ?? 'none';
  return {
    id: textHash(given.sentence),
    sentence,
    source: given.source === undefined ? null : [within(given.source)],
    cue: given.cue === undefined ? [] : [within(given.cue)],
    content: (given.content ?? []).map(within),
    class: attribution,
    quotation: attribution === 'none' ? null : (given.quotation ?? 'indirect'),
    sourcing,
    standing,
    mark: markOf(
      attribution,
      sourcing,
      standing.map(({ value }) => value),
    ),
    confidence: 0.9,
    actor: given.actor ?? null,
    why: [{ key: 'reason.test' }],
  };
}

const CLAIMS: readonly Claim[] = [
  claim({
    sentence: 'The harbour board has yet to say what the repairs would cost.',
    class: 'none',
    standing: [['unconfirmed', 'has yet to say']],
  }),
  claim({
    sentence: 'The old pier at Arven must close for two winters, Mayor Mara Ilves told the town council on Monday.',
    source: 'Mayor Mara Ilves',
    cue: 'told',
    content: ['The old pier at Arven must close for two winters'],
    sourcing: 'named',
    actor: 'a1',
  }),
  claim({
    sentence: '“We cannot patch it a ninth time,” she said.',
    source: 'she',
    cue: 'said',
    content: ['“We cannot patch it a ninth time,”'],
    quotation: 'direct',
    sourcing: 'named',
    actor: 'a1',
  }),
  claim({
    sentence: 'Ilves said the first works would begin in October.',
    source: 'Ilves',
    cue: 'said',
    content: ['the first works would begin in October'],
    sourcing: 'named',
    actor: 'a1',
  }),
  claim({
    sentence: 'A survey of the piles found rot in eleven of forty, according to the harbour board.',
    source: 'the harbour board',
    cue: 'according to',
    content: ['A survey of the piles found rot in eleven of forty'],
    sourcing: 'named',
    actor: 'a2',
  }),
  claim({
    sentence: 'The board said it had “no reserve left” for another season.',
    source: 'The board',
    cue: 'said',
    content: ['it had “no reserve left” for another season'],
    quotation: 'mixed',
    sourcing: 'named',
    actor: 'a2',
  }),
  claim({
    sentence: 'Two engineers familiar with the survey said the damage was worse than the summary admits.',
    source: 'Two engineers familiar with the survey',
    cue: 'said',
    content: ['the damage was worse than the summary admits'],
    sourcing: 'unnamed',
    actor: 'a3',
  }),
  claim({
    sentence: 'A senior official in the board’s office called that account wrong.',
    source: 'A senior official in the board’s office',
    cue: 'called',
    content: ['that account wrong'],
    sourcing: 'unnamed',
    standing: [['disputed', 'called that account wrong']],
    actor: 'a4',
  }),
  claim({
    sentence: 'Residents say they were never asked.',
    source: 'Residents',
    cue: 'say',
    content: ['they were never asked'],
    sourcing: 'vague',
    actor: 'a5',
  }),
  claim({
    sentence: 'The contract has reportedly been promised to a firm from the mainland.',
    cue: 'reportedly',
    content: ['The contract has', 'been promised to a firm from the mainland'],
    standing: [['hearsay', 'reportedly']],
  }),
  claim({
    sentence: 'The firm, Oster Marine, denied that any promise was made.',
    source: 'The firm, Oster Marine',
    cue: 'denied',
    content: ['that any promise was made'],
    sourcing: 'named',
    standing: [['disputed', 'denied']],
    actor: 'a6',
  }),
  claim({
    sentence: 'It is believed that three bids were opened early.',
    cue: 'is believed',
    content: ['three bids were opened early'],
    standing: [['hearsay', 'It is believed']],
  }),
  claim({
    sentence: 'The closure could cost the island a third of its visitors, the Arven Courier reported.',
    source: 'the Arven Courier',
    cue: 'reported',
    content: ['The closure could cost the island a third of its visitors'],
    sourcing: 'media',
    actor: 'a7',
  }),
  claim({
    sentence: 'The dispute marks a rare breach between mayor and board.',
    class: 'none',
    standing: [['interpretation', 'marks a rare breach']],
  }),
  claim({
    sentence: 'Ferry captains have backed a floating pier.',
    source: 'Ferry captains',
    cue: 'have backed',
    content: ['a floating pier'],
    class: 'other',
    sourcing: 'vague',
    actor: 'a8',
  }),
  claim({
    sentence: 'Whether the ministry in Halden will pay remains unclear.',
    class: 'none',
    standing: [['unconfirmed', 'remains unclear']],
  }),
];

function actor(id: string, name: string, kind: ActorKind, named: boolean, role?: string): Actor {
  return { id, name, kind, named, aliases: [], ...(role && { role }), mentions: [] };
}

const ACTORS: readonly Actor[] = [
  actor('a1', 'Mara Ilves', 'person', true, 'mayor of Arven'),
  actor('a2', 'The harbour board', 'organisation', true),
  actor('a3', 'Two engineers familiar with the survey', 'anonymous', false),
  actor('a4', 'A senior official in the board’s office', 'anonymous', false),
  actor('a5', 'Residents', 'group', false),
  actor('a6', 'Oster Marine', 'organisation', true, 'a firm from the mainland'),
  actor('a7', 'The Arven Courier', 'media', true),
  actor('a8', 'Ferry captains', 'group', false),
];

function tally<K extends string>(keys: readonly K[], of: (claim: Claim) => Iterable<K | null>): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const one of CLAIMS) for (const key of of(one)) if (key !== null) counts[key]++;
  return counts;
}

const onlySaid =
  <T>(of: (claim: Claim) => T) =>
  (one: Claim) =>
    one.class === 'said' ? [of(one)] : [];

export const READING: Reading = {
  lang: 'en',
  claims: CLAIMS,
  actors: ACTORS,
  findings: [],
  summary: {
    sentences: 20,
    said: CLAIMS.filter((one) => one.class === 'said').length,
    bySourcing: tally(
      SOURCINGS,
      onlySaid((one) => one.sourcing),
    ),
    byStanding: tally(STANDINGS, (one) => one.standing.map(({ value }) => value)),
    byQuotation: tally(
      QUOTATIONS,
      onlySaid((one) => one.quotation),
    ),
  },
};

export const ARTICLE: Article = {
  url: 'http://courier.example/2031/arven-pier',
  key: 'http://courier.example/2031/arven-pier',
  title: BLOCKS[0] ?? '',
  byline: 'Tomas Reyle',
  site: 'The Halden Ledger',
  published: '2031-03-04T07:30:00Z',
  lang: 'en',
  text: TEXT,
  blocks: BLOCKS.map((block, index) => ({
    span: spanOf(block),
    kind: index === 0 ? 'headline' : index === 1 ? 'standfirst' : 'paragraph',
  })),
  links: [],
  textHash: textHash(TEXT),
};

export function claimWith(words: string): Claim {
  const found = CLAIMS.find(({ sentence: [start, end] }) => TEXT.slice(start, end).includes(words));
  if (found === undefined) throw new Error(`No claim has “${words}”.`);
  return found;
}
