/** The bodies of the annotations that `web-annotation.ts` writes: what is said, by whom, and what for. */
import { addressOf } from '../finding-message';
import type { Claim, Correction, Finding } from '../model';
import type { Worksheet } from '../records';
import type { ExportItem } from './document';
import { sayFinding } from './say-finding';
import { uriOf } from './uri';
import type { Words } from './words';

export type Json = { readonly [key: string]: unknown };

/** The reader's words and values first, then what Whence read of the claim. */
export function bodiesOf(item: ExportItem, software: Json, person: Json): Json[] {
  const { annotation, claim, speaker, note, tags, engineVersion } = item;
  const correction = annotation?.correction ?? null;
  const engine = { type: 'Software', name: 'Whence engine', 'schema:softwareVersion': engineVersion };
  const generator = engineVersion === undefined ? software : [software, engine];
  return [
    ...(note === '' ? [] : [{ ...body('commenting', note), creator: person }]),
    ...tags.map((tag) => ({ ...body('tagging', tag), creator: person })),
    ...(correction ? correctionBodies(correction).map((said) => ({ ...said, creator: person })) : []),
    ...(annotation ? worksheetBodies(annotation).map((said) => ({ ...said, creator: person })) : []),
    ...(speaker === null ? [] : [{ ...body('identifying', speaker), generator }]),
    ...(claim ? classes(claim).map((value) => ({ ...body('classifying', value), generator })) : []),
  ];
}

/** The finding as a sentence, then what kind it is, and the signal it maps to. */
export function findingBodies(finding: Finding, words: Words): Json[] {
  const url = addressOf(finding);
  const sentence = sayFinding(finding, words);
  return [
    body('describing', url === null ? sentence : `${sentence} ${url}`),
    body('classifying', finding.key.replace(/^finding\./, 'finding:')),
    ...(finding.signal === undefined ? [] : [body('classifying', `signal:${finding.signal}`)]),
  ];
}

/** The reader's values; the engine's stand beside them. `standing:none`: the text says nothing of its evidence. */
function correctionBodies({ dismissed, speaker, sourcing, standing }: Correction): Json[] {
  return [
    ...(dismissed ? [body('classifying', 'dismissed')] : []),
    ...(speaker === null ? [] : [body('identifying', speaker)]),
    ...(sourcing === null ? [] : [body('classifying', `sourcing:${sourcing}`)]),
    ...(standing?.length === 0 ? ['none'] : (standing ?? [])).map((value) => body('classifying', `standing:${value}`)),
  ];
}

/** What the reader found out about the claim: their verdict, what they looked it up in, and who did. */
function worksheetBodies({ verdict, evidence, checker }: Worksheet): Json[] {
  return [
    ...(verdict === null ? [] : [body('assessing', `verdict:${verdict}`)]),
    ...(checker === '' ? [] : [body('classifying', `checker:${checker}`)]),
    ...evidence.map(({ url, title, date }) => ({
      type: 'SpecificResource',
      purpose: 'linking',
      source: uriOf(url),
      ...(title !== '' && { 'dcterms:title': title }),
      ...(date !== '' && { 'dcterms:date': date }),
    })),
  ];
}

function classes(claim: Claim): string[] {
  return [
    ...(claim.class === 'none' ? [] : [`sourcing:${claim.sourcing}`]),
    ...(claim.quotation === null ? [] : [`quotation:${claim.quotation}`]),
    ...new Set(claim.standing.map(({ value }) => `standing:${value}`)),
  ];
}

export function body(purpose: string, value: string): Json {
  return { type: 'TextualBody', purpose, format: 'text/plain', value };
}

/** What the bodies are for; a passage that has none was marked for its own sake. */
export function motivations(bodies: readonly Json[]): unknown[] {
  return bodies.length > 0 ? [...new Set(bodies.map(({ purpose }) => purpose))] : ['highlighting'];
}
