import type { Analysis } from '../analysis';
import { has, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Candidate } from './candidates';

/**
 * Whether the cue is a noun of a headline: "Ferry blast kills nine". A verb of that form has a plural for its subject, so behind one
 * word in the singular it is none.
 */
export function isHeadlineNoun({ tokens, blockOf, pack }: Analysis, { cue, source }: Candidate): boolean {
  const [{ from, to }] = cue;
  const who = source?.at(-1);
  if (blockOf[from] !== 0 || to - from !== 1 || who === undefined || who.to !== from || who.to - who.from > 2)
    return false;
  const forms = pack.cueForms.get(wordAt(tokens, from));
  if (!forms?.every(({ form }) => form === 'base')) return false;
  const noun = wordAt(tokens, from - 1);
  const number = pack.heads.get(noun)?.number;
  // "Why does Redmarsh refuse", "Some say"
  const asks = has(tokens, who.from - 1, WordClass.do | WordClass.modal);
  if (asks || has(tokens, from - 1, WordClass.quantity | WordClass.pronoun)) return false;
  return (
    !/s$/.test(noun) && number !== 'many' && number !== 'body' && !/^(?:i|we|you|they|people|men|women)$/.test(noun)
  );
}
