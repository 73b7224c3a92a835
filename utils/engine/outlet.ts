import type { Analysis } from './analysis';
import type { Attribution } from './attribution/attribution';
import { has, isCapital, isName, wordAt } from './attribution/grammar';
import { WordClass } from './language-pack';
import type { Range } from './quotes';

/** Whether the phrase `core`, which turns on token `headAt`, is an outlet that passes on what others say. */
export function isOutlet(analysis: Analysis, core: Range, headAt: number): boolean {
  const { tokens, pack } = analysis;
  const words: string[] = [];
  for (let i = core.from; i < core.to; i++) if (!has(tokens, i, WordClass.determiner)) words.push(wordAt(tokens, i));
  if (words[words.length - 1] === "'s") words.pop();
  if (pack.media.has(words.join(' ')) || isSite(words.join(''))) return true;
  const last = headNounAt(analysis, headAt);
  if (NO_OUTLET.test(words.join(' '))) return false;
  const named = isCapital(tokens, headAt) && (core.to - core.from > 1 || has(tokens, core.from, WordClass.determiner));
  if (named && (pack.mediaEndings.has(last) || isDaily(words))) return true;
  // "the news website", "the website Harbour Post"
  const site = pack.heads.get(last)?.number === 'text' && !isCapital(tokens, headAt);
  if (
    site &&
    headAt < core.to - 1 &&
    isCapital(tokens, core.to - 1) &&
    pack.mediaEndings.has(wordAt(tokens, core.to - 1))
  )
    return true;
  for (let i = core.from; i < core.to - 1; i++)
    if (isCapital(tokens, core.to - 1) && SHORT_FOR_OUTLET.test(tokens.word[i]) && !isCapital(tokens, i)) return true;
  if (/^(?:web)?sites?$/.test(last) && wordAt(tokens, headAt - 1) === 'news') return true;
  if (/^agenc(?:y|ies)$/.test(last)) return isNewsAgency(analysis, core, headAt);
  const head = pack.heads.get(last);
  const several = head?.number === 'bodies' && has(tokens, core.from, WordClass.determiner);
  if (head?.kind === 'media' && (head.number === 'body' || several)) return !isCapital(tokens, headAt) || named;
  return false;
}

/** "the daily Novi Glas", "the tabloid Weir" */
const SHORT_FOR_OUTLET = /^(?:daily|weekly|tabloid|broadsheet|portal)$/;

/** "The Daily Beacon", by how often it comes out. */
const isDaily = (words: readonly string[]) =>
  words.length === 2 && /^(?:daily|sunday|evening|morning)$/.test(words[0] ?? '');

/** Names that end as those of outlets do. */
const NO_OUTLET = /^(?:royal mail|(?:american|orient|federal) express|(?:.+ )?university press)$/;

const FORCE = /^(?:coast|national|home|republican|revolutionary)$/;
const NO_STATION =
  /^(?:police|fire|lifeboat|polling|power|pumping|railway|train|bus|metro|tube|petrol|gas|filling|service|space|weather|research|naval)$/;
const NO_NETWORK =
  /^(?:support|aid|charity|research|health|care|school|hospital|rail|railway|road|bus|energy|power|trade|spy|criminal|terror|farmers'?|social|professional)$/;

/**
 * The noun that tells what the head at token `headAt` is: "coastguard" for "coast guard", which is no guard, "office" for a
 * "police station", "group" for a "support network"; the head itself where it stands for no other.
 */
export function headNounAt({ tokens }: Analysis, headAt: number): string {
  const noun = wordAt(tokens, headAt);
  const before = wordAt(tokens, headAt - 1);
  if (noun === 'guard' && FORCE.test(before)) return 'coastguard';
  if (noun === 'station' && NO_STATION.test(before)) return 'office';
  return noun === 'network' && NO_NETWORK.test(before) ? 'group' : noun;
}

/** "the state news agency", "the Interfax agency", "the state agency Tass"; any other agency is an office. */
function isNewsAgency({ tokens, pack }: Analysis, core: Range, headAt: number): boolean {
  if (/^(?:news|press|wire)$/.test(wordAt(tokens, headAt - 1))) return true;
  for (let i = core.from; i < core.to; i++) if (isName(tokens, i) && pack.media.has(wordAt(tokens, i))) return true;
  return false;
}

/** "Ledger.example", "gazette.com": an outlet by its address. */
export const isSite = (word: string) =>
  /^[a-z\d-]{2,}\.(?:com|net|org|news|info|tv|co|ru|uk|ua|de|fr|example)$/.test(word);

const PASSES_ON = /^(?:report|accord|cit|wrote|writ|publish|broadcast|carri|post|quot|sa(?:id|ys?)$)/;

/** Whether an outlet gives its own view or finding ("the Gazette called the plan mad") and passes on nobody's words. */
export function speaksForItself({ tokens }: Analysis, attribution: Attribution): boolean {
  if (attribution.class === 'other') return true;
  const cue = attribution.cue.flatMap(({ from, to }) => tokens.word.slice(from, to));
  // What state television claims is what the state would have it say.
  const words = (attribution.source ?? []).flatMap(({ from, to }) => tokens.word.slice(from, to));
  if (words.includes('state') && cue.some((word) => /^claim/.test(word))) return false;
  return cue.includes('statement') || !cue.some((word) => PASSES_ON.test(word));
}
