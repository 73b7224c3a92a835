import { pageKey } from '../../page-key';
import { fieldOf, listOf, textIn, timeOf } from './fields';
import { type Found, refused } from './found';
import { knownTexts } from './known-texts';
import type { ReadOptions } from './options';
import { toldPages } from './told-pages';
import { readBodies } from './web-annotation-bodies';
import { readTarget, unitPosition } from './web-annotation-target';

/** Pages of a collection that stand one in the other. */
const MAX_PAGES = 1_000;

/** Is this a Web Annotation, a page or a collection of them, or a list of them? */
export function isWebAnnotation(value: unknown): boolean {
  const one = Array.isArray(value) ? value[0] : value;
  const types = listOf(fieldOf(one, 'type'));
  return (
    types.some((type) => type === 'Annotation' || type === 'AnnotationPage' || type === 'AnnotationCollection') ||
    listOf(fieldOf(one, '@context')).includes('http://www.w3.org/ns/anno.jsonld')
  );
}

/** The annotations in parsed JSON-LD, in the compact form that the model prescribes. */
export async function* readWebAnnotation(value: unknown, { now, textOf }: ReadOptions): AsyncGenerator<Found> {
  const isOurs = textIn(fieldOf(value, 'generator'), 'name') === 'Whence';
  const annotations = annotationsIn(value);
  if (annotations === null) return yield refused('elsewhere', null);
  const pages = toldPages(now);
  const knownText = knownTexts(textOf);
  let line = 0;
  for (const annotation of annotations) {
    line += 1;
    // What the program found and nobody kept.
    if (isOurs && fieldOf(annotation, 'creator') === null) continue;
    const target = readTarget(fieldOf(annotation, 'target'));
    if (target === null) {
      yield refused('address', line, { address: '' });
      continue;
    }
    const { source, title, quote, position, isPart } = target;
    if (isPart && quote === null) {
      yield refused('noWords', line);
      continue;
    }
    const { isCorrected, ...bodies } = readBodies(annotation, isOurs);
    if (isCorrected) yield refused('correction', line);
    // A passage that is there for its correction alone has nothing else to bring.
    if (isCorrected && isOurs && isEmpty(bodies)) continue;
    yield* pages.add({
      page: { url: source, title },
      id: textIn(annotation, 'id'),
      quote,
      position: quote && unitPosition(position, quote, position && (await knownText(pageKey(source)))),
      ...bodies,
      createdAt: timeOf(fieldOf(annotation, 'created')),
      updatedAt: timeOf(fieldOf(annotation, 'modified')),
      line,
    });
  }
  yield* pages.end();
}

function isEmpty({ note, tags, verdict, evidence }: Omit<ReturnType<typeof readBodies>, 'isCorrected'>): boolean {
  return note === '' && tags.length === 0 && verdict === null && evidence.length === 0;
}

/** null: they are at an address of the web, where Whence does not look. */
function annotationsIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  const first = fieldOf(value, 'first');
  if (typeof first === 'string') return null;
  if (first === null && fieldOf(value, 'items') === null) return fieldOf(value, 'target') === null ? [] : [value];
  const found: unknown[] = [];
  let page = first ?? value;
  for (let n = 0; n < MAX_PAGES && typeof page === 'object' && page !== null; n++) {
    // `push(...)` would take a million items for a million arguments.
    for (const item of listOf(fieldOf(page, 'items'))) found.push(item);
    page = fieldOf(page, 'next');
  }
  return found;
}
