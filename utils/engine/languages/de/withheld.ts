import type { ActorKind, Claim } from '../../../model';
import { wordAt } from '../../attribution/grammar';
import { anonymityBy } from '../../findings/anonymity';
import { type ArticleRead, isFirm } from '../../findings/finding';
import { tokenAt } from '../../findings/token-at';
import type { Range } from '../../quotes';
import type { SourceReading } from '../../sourcing';
import { nounStem } from './noun';
import { readSource } from './sourcing';

const WITHHOLDING: ReadonlySet<ActorKind> = new Set(['anonymous', 'government', 'military']);
const NUMBERS: readonly RegExp[] = [
  /^ein(?:e[mnrs]?)?$/,
  /^zwei(?:er|en)?$/,
  /^drei(?:er|en)?$/,
  /^vier$/,
  /^fünf$/,
  /^sechs$/,
];
/** So many sentences on, a name still goes back to "ein Berater". */
const REACH = 2;

/** The unnamed sources, and the reasons given, as `anonymity` of English. */
export const anonymity = anonymityBy({
  isWithheld,
  isNamedNext,
  peopleIn,
  goesBack: /^(?:der|die|das|diese[rs]?|jene[rs]?) /,
});

/** Officials, soldiers and insiders: of a neighbour or an eyewitness nobody asks for a name, and a spokesman is the voice of a body. */
function isWithheld(read: ArticleRead, [claim]: readonly Claim[]): boolean {
  const reading = claim && readingOf(read, claim);
  if (!claim || !reading?.head || reading.head.number === 'text' || reading.head.speaksFor) return false;
  if (reading.head.anonymous || read.analysis.pack.anonymity.insider.test(wordsOf(read, claim))) return true;
  return WITHHOLDING.has(reading.head.kind) && peopleIn(read, claim) !== null;
}

function peopleIn(read: ArticleRead, claim: Claim): number | null {
  const first = wordsOf(read, claim).split(' ', 1)[0]?.toLowerCase() ?? '';
  const number = NUMBERS.findIndex((word) => word.test(first));
  if (number >= 0) return number + 1;
  const kind = readingOf(read, claim)?.head?.number;
  return kind === 'many' || kind === 'bodies' ? null : 1;
}

/** "Ein Minister sagte …. Innenminister Emil Dorn sagte …": somebody with a name who is called so in the sentences behind. */
function isNamedNext(read: ArticleRead, claims: readonly Claim[]): boolean {
  const [first] = claims;
  const reading = first && readingOf(read, first);
  if (!first || claims.length > 1 || !reading || reading.head?.anonymous) return false;
  const { tokens, sentenceOf, pack } = read.analysis;
  const stem = nounStem(pack, wordAt(tokens, reading.headAt));
  const at = sentenceOf[tokenAt(tokens, first.sentence[0])] ?? 0;
  return read.claims.some((claim) => {
    const actor = claim.actor === null ? undefined : read.actors.get(claim.actor);
    const distance = (sentenceOf[tokenAt(tokens, claim.sentence[0])] ?? 0) - at;
    if (distance < 0 || distance > REACH || !isFirm(claim) || actor?.kind !== 'person' || !actor.named) return false;
    return (actor.role ?? '').toLowerCase().includes(stem);
  });
}

function rangeOf({ analysis: { tokens } }: ArticleRead, { source }: Claim): Range | null {
  const span = source?.[0];
  if (!span) return null;
  const from = tokenAt(tokens, span[0]);
  return { from, to: Math.max(from + 1, tokenAt(tokens, span[1])) };
}

function readingOf(read: ArticleRead, claim: Claim): SourceReading | null {
  const range = rangeOf(read, claim);
  return range && readSource(read.analysis, [range]);
}

function wordsOf({ article }: ArticleRead, { source }: Claim): string {
  return article.text.slice(...(source?.[0] ?? [0, 0]));
}
