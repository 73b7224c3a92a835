import type { Actor, Claim, Finding, Reading } from '../model';
import { summarise } from './summary';

/** What was read of an article in one language. */
export interface Part {
  readonly claims: readonly Claim[];
  readonly actors: readonly Actor[];
  readonly findings: readonly Finding[];
  readonly sentences: number;
}

/**
 * The parts of one article as one reading: claims in the order of the text, ids told apart, and one actor for those of two
 * parts that have the same name. A single part comes back as it is.
 */
export function joined(parts: readonly Part[]): Omit<Reading, 'lang' | 'degraded' | 'unread'> {
  const [only, ...others] = parts;
  const { claims, actors, findings } = others.length === 0 ? only : mixed(parts);
  const sentences = parts.reduce((sum, part) => sum + part.sentences, 0);
  return { claims, actors, findings, summary: summarise(sentences, claims) };
}

function mixed(parts: readonly Part[]): Omit<Part, 'sentences'> {
  const actors = new Map<string, Actor>();
  const claims: Claim[] = [];
  for (const part of parts) {
    const ids = new Map(part.actors.map((actor) => [actor.id, take(actors, actor)]));
    for (const claim of part.claims) claims.push({ ...claim, actor: ids.get(claim.actor ?? '') ?? null });
  }
  const findings = new Map(parts.flatMap((part) => part.findings.map((one) => [JSON.stringify(one), one] as const)));
  const start = ({ content, cue, standing }: Claim) =>
    Math.min(...[...content, ...cue].map(([at]) => at), standing[0]?.cue[0] ?? Number.POSITIVE_INFINITY);
  return {
    claims: withIds(claims.sort((a, b) => a.sentence[0] - b.sentence[0] || start(a) - start(b))),
    actors: [...actors.values()].sort((a, b) => (a.mentions[0]?.[0] ?? 0) - (b.mentions[0]?.[0] ?? 0)),
    findings: [...findings.values()],
  };
}

/** Adds the actor to those of its name, and gives the id it has there. */
function take(actors: Map<string, Actor>, actor: Actor): string {
  const key = actor.name.toLowerCase();
  const known = actors.get(key);
  if (!known) {
    const id = `a${actors.size + 1}`;
    actors.set(key, { ...actor, id });
    return id;
  }
  const mentions = [...known.mentions, ...actor.mentions].sort((a, b) => a[0] - b[0]);
  actors.set(key, { ...known, aliases: [...new Set([...known.aliases, ...actor.aliases])], mentions });
  return known.id;
}

/** Two parts may have the same words. */
function withIds(claims: readonly Claim[]): Claim[] {
  const taken = new Set<string>();
  return claims.map((claim) => {
    let id = claim.id;
    for (let n = 2; taken.has(id); n++) id = `${claim.id}-${n}`;
    taken.add(id);
    return { ...claim, id };
  });
}
