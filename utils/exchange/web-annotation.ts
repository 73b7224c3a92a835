/**
 * Writes W3C Web Annotations as JSON-LD: one collection with one page in it. Source: https://www.w3.org/TR/annotation-model/
 *
 * Every item is one annotation, and a page that the reader kept or wrote a note on is one more, without a selector.
 * `creator` is a person everywhere; what Whence found names it as `generator`, on the annotation where nobody kept it
 * and on each body otherwise. What is told about the sourcing is one more annotation of the page, by the program. Classifying bodies have values such as `sourcing:unnamed`: the words before the colon are
 * fields of a claim or a finding, those after it values of `docs/formats.md`. What the program read of a claim names the
 * engine that read it as one more generator, where that is known: it may be older than the program that writes the file.
 */
import { addressOf } from '../finding-message';
import type { Claim, Correction, Finding } from '../model';
import { codePointOffsets } from './code-points';
import type { ExportDocument, ExportItem, ExportPage } from './document';
import { sayFinding } from './say-finding';
import { uuidOf } from './uuid';
import type { Words } from './words';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

type Json = { readonly [key: string]: unknown };

/** The JSON text, indented. A position is left out where the text it counts in is not known. */
export function writeWebAnnotation(exported: ExportDocument, words: Words): string {
  const { name, version } = exported.generator;
  const software = { type: 'Software', name, 'schema:softwareVersion': version };
  const person = { type: 'Person', name: words('export.reader') };
  const items = exported.pages.flatMap((page) => annotationsOn(page, exported.made, software, person, words));
  const label = words('export.title');
  const id = urn(`collection\n${exported.made}\n${items.map((item) => item.id).join('\n')}`);
  const collection = { id, type: 'AnnotationCollection', label, total: items.length };
  const first = {
    id: urn(`page\n${id}`),
    type: 'AnnotationPage',
    partOf: { id, label, total: items.length },
    startIndex: 0,
    items,
  };
  const whole: Json = {
    '@context': CONTEXT,
    ...collection,
    created: exported.made,
    generator: software,
    ...(items.length > 0 && { first }),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function annotationsOn(page: ExportPage, made: string, software: Json, person: Json, words: Words): Json[] {
  const offsets = page.text === undefined ? null : codePointOffsets(page.text);
  const target = (readAt: string, selector?: readonly Json[]): Json => ({
    type: 'SpecificResource',
    source: page.url,
    ...(selector && { selector }),
    state: { type: 'TimeState', sourceDate: utc(readAt) },
    'dcterms:title': page.title,
  });

  const annotations: Json[] = [];
  if (page.keptAt !== null || page.note !== '') {
    annotations.push({
      id: urn(`page\n${page.key}`),
      type: 'Annotation',
      motivation: [...(page.keptAt === null ? [] : ['bookmarking']), ...(page.note === '' ? [] : ['commenting'])],
      ...(page.keptAt !== null && { created: utc(page.keptAt) }),
      creator: person,
      ...(page.note !== '' && { body: [{ ...body('commenting', page.note), creator: person }] }),
      target: target(page.keptAt ?? made),
    });
  }
  if (page.findings.length > 0) {
    const bodies = page.findings.flatMap((finding) => findingBodies(finding, words));
    annotations.push({
      id: urn(`findings\n${page.key}`),
      type: 'Annotation',
      motivation: motivations(bodies),
      generated: made,
      generator: software,
      body: bodies,
      target: target(page.keptAt ?? made),
    });
  }
  for (const item of page.items) {
    const { annotation } = item;
    const bodies = bodiesOf(item, software, person);
    annotations.push({
      id: annotation ? `urn:uuid:${annotation.id}` : urn(`claim\n${page.key}\n${item.claim?.id}`),
      type: 'Annotation',
      motivation: motivations(bodies),
      ...(annotation
        ? { created: utc(annotation.createdAt), modified: utc(annotation.updatedAt), creator: person }
        : { generated: made, generator: software }),
      ...(bodies.length > 0 && { body: bodies }),
      target: target(annotation?.createdAt ?? page.keptAt ?? made, selectorsOf(item, page.text, offsets)),
    });
  }
  return annotations;
}

function selectorsOf(
  { selectors: { quote, position } }: ExportItem,
  text: string | undefined,
  offsets: ((offset: number) => number) | null,
): Json[] {
  const selectors: Json[] = [{ type: 'TextQuoteSelector', ...quote }];
  if (offsets && text?.slice(position.start, position.end) === quote.exact) {
    selectors.push({
      type: 'TextPositionSelector',
      start: offsets(position.start),
      end: offsets(position.end),
    });
  }
  return selectors;
}

function bodiesOf(item: ExportItem, software: Json, person: Json): Json[] {
  const { annotation, claim, speaker, note, tags, engineVersion } = item;
  const correction = annotation?.correction ?? null;
  const engine = { type: 'Software', name: 'Whence engine', 'schema:softwareVersion': engineVersion };
  const generator = engineVersion === undefined ? software : [software, engine];
  return [
    ...(note === '' ? [] : [{ ...body('commenting', note), creator: person }]),
    ...tags.map((tag) => ({ ...body('tagging', tag), creator: person })),
    ...(correction ? correctionBodies(correction).map((said) => ({ ...said, creator: person })) : []),
    ...(speaker === null ? [] : [{ ...body('identifying', speaker), generator }]),
    ...(claim ? classes(claim).map((value) => ({ ...body('classifying', value), generator })) : []),
  ];
}

/** The finding as a sentence, then what kind it is, and the signal it maps to. */
function findingBodies(finding: Finding, words: Words): Json[] {
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

function classes(claim: Claim): string[] {
  return [
    ...(claim.class === 'none' ? [] : [`sourcing:${claim.sourcing}`]),
    ...(claim.quotation === null ? [] : [`quotation:${claim.quotation}`]),
    ...new Set(claim.standing.map(({ value }) => `standing:${value}`)),
  ];
}

function body(purpose: string, value: string): Json {
  return { type: 'TextualBody', purpose, format: 'text/plain', value };
}

/** What the bodies are for; a passage that has none was marked for its own sake. */
function motivations(bodies: readonly Json[]): unknown[] {
  return bodies.length > 0 ? [...new Set(bodies.map(({ purpose }) => purpose))] : ['highlighting'];
}

function urn(name: string): string {
  return `urn:uuid:${uuidOf(name)}`;
}

/** xsd:dateTime in UTC, as the model asks for (3.3.1). */
function utc(time: string): string {
  return new Date(time).toISOString();
}
