import type { Claim } from '../../../model';
import { chainsBy } from '../../findings/chains';
import type { Passing } from '../../findings/citations';
import { type ArticleRead, isFirm, nameOf } from '../../findings/finding';

const PAST =
  'sagte|gesagt|schrieb|geschrieben|berichtete|berichteten|erklärte|teilte|mitteilte|mitgeteilt|bestätigte|bestritt|bestritten|ausgesagt|aussagte|behauptete|warnte|gewarnt|räumte|eingeräumt|informierte';
const SPOKEN = `${PAST}|sagt|sage|schreibt|schreibe|berichtet|bestätigt|behauptet|laut|zufolge`;

/** "Der „Bote“ berichtete unter Berufung auf das Bauamt, …": the outlet of the sentence has it from whom it cites. */
function citations(read: ArticleRead): Passing[] {
  const outlets = new Map<number, Claim>();
  const isOutlet = ({ actor, sourcing }: Claim) =>
    sourcing === 'media' || (actor !== null && read.actors.get(actor)?.kind === 'media');
  for (const claim of read.claims)
    if (claim.source && isFirm(claim) && isOutlet(claim) && !isCiting(read, claim))
      outlets.set(claim.sentence[0], claim);
  return read.claims.flatMap((claim): Passing[] => {
    const outlet = isCiting(read, claim) ? outlets.get(claim.sentence[0]) : undefined;
    const by = outlet?.source?.[0];
    const from = claim.source?.[0];
    if (!outlet || !by || !from || outlet.actor === claim.actor) return [];
    return [{ by: { name: nameOf(read, outlet), span: by }, from: { name: nameOf(read, claim), span: from } }];
  });
}

function isCiting({ article: { text } }: ArticleRead, { cue }: Claim): boolean {
  return /^unter (?:Berufung|Verweis|Hinweis)/i.test(text.slice(...(cue[0] ?? [0, 0])));
}

/** Words that came by way of others, as `chains` of English. */
export const chains = chainsBy({
  spoken: new RegExp(`^(?:${SPOKEN})$`),
  past: new RegExp(`^(?:${PAST}|laut|zufolge)$`),
  outer: new RegExp(`^(?:${SPOKEN}|angaben|bericht|meldete|meldet|fügte|betonte|erzählte|kündigte|heißt|hieß|so)$`),
  // "Laut Polizei *sagte* der Wirt": the verb stands before who speaks.
  before: new RegExp(`^(?:${SPOKEN})$`),
  polled: /\d|%|Prozent/,
  pieces: 3,
  citations,
});
