/** Reads the bodies of a W3C Web Annotation. Source: https://www.w3.org/TR/annotation-model/, 3.2. */
import { type Evidence, VERDICTS, type Verdict } from '../../records';
import { fieldOf, listOf, textIn } from './fields';

export interface ReadBodies {
  readonly note: string;
  readonly tags: readonly string[];
  readonly verdict: Verdict | null;
  readonly evidence: readonly Evidence[];
  readonly checker: string;
  /** The reader corrected what Whence read of the claim. */
  readonly isCorrected: boolean;
}

/** A choice in a choice in a choice: nobody writes that. */
const MAX_DEPTH = 8;

/**
 * `isOurs`: Whence wrote the file. Then a body without a creator is what the program read, and left out. In a file of
 * another program every body is somebody's. What is not understood is part of the note.
 */
export function readBodies(annotation: unknown, isOurs: boolean): ReadBodies {
  const notes: string[] = [textIn(annotation, 'bodyValue')];
  const tags: string[] = [];
  const evidence: Evidence[] = [];
  let verdict: Verdict | null = null;
  let checker = '';
  let isCorrected = false;
  for (const body of bodiesIn(listOf(fieldOf(annotation, 'body')), 0)) {
    if (isOurs && fieldOf(body, 'creator') === null) continue;
    const value = typeof body === 'string' ? body : textIn(body, 'value');
    const purpose = listOf(fieldOf(body, 'purpose'))[0];
    const source = sourceOf(body);
    if (purpose === 'linking' && /^https?:/i.test(source)) {
      evidence.push({ url: source, title: textIn(body, 'dcterms:title'), date: textIn(body, 'dcterms:date') });
    } else if (purpose === 'assessing' && verdictIn(value) !== null) {
      verdict = verdictIn(value);
    } else if (purpose === 'classifying' && value.startsWith('checker:')) {
      checker = value.slice('checker:'.length);
    } else if (isOurs && (purpose === 'classifying' || purpose === 'identifying')) {
      isCorrected = true;
    } else if (purpose === 'tagging' || purpose === 'classifying') {
      tags.push(value || source);
    } else {
      notes.push(value || source);
    }
  }
  return { note: notes.filter((note) => note !== '').join('\n\n'), tags, verdict, evidence, checker, isCorrected };
}

/** The bodies, those of sets and choices each on its own. */
function bodiesIn(bodies: readonly unknown[], depth: number): unknown[] {
  return bodies.flatMap((body) => {
    const items = listOf(fieldOf(body, 'items'));
    return items.length > 0 && depth < MAX_DEPTH ? bodiesIn(items, depth + 1) : [body];
  });
}

/** The address of a resource, which is given as a text or as an object with an id; empty where there is none. */
export function sourceOf(resource: unknown): string {
  const source = fieldOf(resource, 'source');
  if (typeof source === 'string') return source;
  return textIn(source, 'id') || textIn(resource, 'id');
}

function verdictIn(value: string): Verdict | null {
  return VERDICTS.find((verdict) => value === `verdict:${verdict}`) ?? null;
}
