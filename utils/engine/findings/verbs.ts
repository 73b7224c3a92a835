import type { Claim, Finding, Span } from '../../model';
import { isQuoted, wordAt } from '../attribution/grammar';
import { type VerbColour, WordClass } from '../language-pack';
import { type ArticleRead, finding, isFirm, MAX_FINDINGS_OF_A_KIND, nameOf } from './finding';
import { tokenAt } from './token-at';

/** So often one actor's words must be given with doubting verbs before there is something to ask. */
const LEAST = 2;

interface Coloured {
  readonly name: string;
  readonly doubting: Verb[];
  readonly crediting: Verb[];
}

interface Verb {
  readonly span: Span;
  readonly word: string;
}

/**
 * Whose words are given with verbs that cast doubt, twice or more; and, where another's are given with verbs that take them
 * for facts, both together. Linear.
 */
export function verbs(read: ArticleRead): Finding[] {
  const actors = [...colouredActors(read).values()];
  const doubted = actors.filter(
    ({ doubting, crediting }) => doubting.length >= LEAST && doubting.length > crediting.length,
  );
  const credited = actors
    .filter(({ doubting, crediting }) => crediting.length >= LEAST && doubting.length === 0)
    .sort((a, b) => b.crediting.length - a.crediting.length)[0];
  return doubted.slice(0, MAX_FINDINGS_OF_A_KIND).map((actor) => {
    const own = actor.doubting;
    if (!credited) {
      return finding('finding.verbs.doubting', {
        who: actor.name,
        words: wordsOf(own),
        spans: own.map(({ span }) => span),
      });
    }
    const other = credited.crediting;
    return finding('finding.verbs.contrast', {
      who: `${actor.name} (${wordsOf(own)})`,
      words: `${credited.name} (${wordsOf(other)})`,
      spans: [...own, ...other].map(({ span }) => span),
    });
  });
}

function colouredActors(read: ArticleRead): ReadonlyMap<string, Coloured> {
  const found = new Map<string, Coloured>();
  for (const claim of read.claims) {
    if (!isFirm(claim) || claim.actor === null || claim.source === null) continue;
    const verb = colouredVerb(read, claim);
    if (verb === null) continue;
    const actor = found.get(claim.actor) ?? { name: nameOf(read, claim), doubting: [], crediting: [] };
    found.set(claim.actor, actor);
    actor[verb.colour].push(verb);
  }
  return found;
}

/** The verb by which the article, and nobody it quotes, gives the claim; null where it is neutral, negated or a noun. */
function colouredVerb(
  { article, analysis, actors }: ArticleRead,
  claim: Claim,
): (Verb & { readonly colour: VerbColour }) | null {
  const { tokens, pack } = analysis;
  const cue = claim.cue[0];
  if (!cue) return null;
  for (let i = tokenAt(tokens, cue[0]); i < tokens.count && (tokens.start[i] ?? 0) < cue[1]; i++) {
    const word = wordAt(tokens, i);
    const form = pack.cueForms.get(word)?.find(({ verb }) => pack.reportingVerbs.has(verb.lemma));
    const colour = form && pack.reportingVerbs.get(form.verb.lemma);
    if (!form || !colour || form.form === 'base' || isQuoted(analysis, i)) continue;
    const { particle } = form.verb;
    if (particle && wordAt(tokens, i + 1) !== particle) continue;
    const before = (tokens.classes[i - 1] ?? 0) | (tokens.classes[i - 2] ?? 0);
    if (before & (WordClass.negation | WordClass.modal) || isNoun(tokens.classes[i - 1] ?? 0)) return null;
    const kind = claim.actor === null ? undefined : actors.get(claim.actor)?.kind;
    // What is not proven yet must be called alleged: the law's word, and no doubt of the writer's.
    if (form.verb.lemma === 'allege' && (kind === 'court' || kind === 'document' || claim.sourcing === 'document'))
      return null;
    const span: Span = [tokens.start[i] ?? 0, tokens.end[particle ? i + 1 : i] ?? 0];
    return {
      colour,
      span,
      word: article.text
        .slice(...span)
        .replace(/\s+/g, ' ')
        .toLowerCase(),
    };
  }
  return null;
}

function isNoun(before: number): boolean {
  return (before & (WordClass.determiner | WordClass.possessive)) !== 0 && (before & WordClass.pronoun) === 0;
}

/** “claimed”, “insisted”: each verb once. */
function wordsOf(verbs: readonly Verb[]): string {
  return [...new Set(verbs.map(({ word }) => `“${word}”`))].join(', ');
}
