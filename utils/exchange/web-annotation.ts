/**
 * Writes W3C Web Annotations as JSON-LD: one collection with one page in it. Source: https://www.w3.org/TR/annotation-model/
 *
 * Every item is one annotation, and a page that the reader kept or wrote a note on is one more, without a selector.
 * `creator` is a person everywhere; what Whence found names it as `generator`, on the annotation where nobody kept it
 * and on each body otherwise. What is told about the sourcing is one more annotation of the page, by the program. Classifying bodies have values such as `sourcing:unnamed`: the words before the colon are
 * fields of a claim, its worksheet or a finding, those after it values of `docs/formats.md`. What the program read of a claim names the
 * engine that read it as one more generator, where that is known: it may be older than the program that writes the file.
 */
import { addressOf } from '../finding-message';
import type { Claim, Correction, Finding } from '../model';
import type { Worksheet } from '../records';
import { codePointOffsets } from './code-points';
import type { ExportDocument, ExportItem, ExportPage } from './document';
import type { ExportAbout, Format, Writer } from './format';
import { sayFinding } from './say-finding';
import { uuidOf } from './uuid';
import type { Words } from './words';
import { writeDocument } from './write-document';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

type Json = { readonly [key: string]: unknown };

/** The end of the collection below, where its items come. */
const NO_ITEMS = '[]\n  }\n}';
const INDENT = ' '.repeat(6);

/** A position is left out where the text it counts in is not known. */
export const WEB_ANNOTATION: Format = {
  id: 'web-annotation',
  extension: 'jsonld',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  open,
  idsOn,
};

/** The JSON text of a document that is in memory, indented. */
export function writeWebAnnotation(exported: ExportDocument, words: Words): string {
  return writeDocument(WEB_ANNOTATION, exported, words);
}

function open({ made, generator, ids }: ExportAbout, words: Words): Writer {
  if (ids === undefined) throw new RangeError('The collection names how many annotations it has: ids must be given.');
  const software = { type: 'Software', name: generator.name, 'schema:softwareVersion': generator.version };
  const person = { type: 'Person', name: words('export.reader') };
  let isFirst = true;
  return {
    begin() {
      const frame = JSON.stringify(collectionOf(ids, made, software, words('export.title')), null, 2);
      return ids.length === 0 ? frame : frame.slice(0, -NO_ITEMS.length);
    },
    page(page) {
      const pieces = annotationsOn(page, made, software, person, words).map((annotation) => {
        const before = isFirst ? '[' : ',';
        isFirst = false;
        // A line feed of the text is an escape in JSON: these are only those between the lines.
        return `${before}\n${INDENT}${JSON.stringify(annotation, null, 2).replaceAll('\n', `\n${INDENT}`)}`;
      });
      return pieces.join('');
    },
    end: () => (ids.length === 0 ? '\n' : '\n    ]\n  }\n}\n'),
  };
}

function collectionOf(ids: readonly string[], made: string, software: Json, label: string): Json {
  const total = ids.length;
  const id = urn(`collection\n${made}\n${ids.join('\n')}`);
  const partOf = { id, label, total };
  const first = { id: urn(`page\n${id}`), type: 'AnnotationPage', partOf, startIndex: 0, items: [] };
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label,
    total,
    created: made,
    generator: software,
    ...(total > 0 && { first }),
  };
}

/** The ids of the annotations on the page, in their order. */
function idsOn(page: ExportPage): string[] {
  return [
    ...(hasOwnNote(page) ? [pageId(page)] : []),
    ...(page.findings.length > 0 ? [findingsId(page)] : []),
    ...page.items.map((item) => itemId(page, item)),
  ];
}

function hasOwnNote({ keptAt, note }: ExportPage): boolean {
  return keptAt !== null || note !== '';
}

function pageId({ key }: ExportPage): string {
  return urn(`page\n${key}`);
}

function findingsId({ key }: ExportPage): string {
  return urn(`findings\n${key}`);
}

function itemId({ key }: ExportPage, { annotation, claim }: ExportItem): string {
  return annotation ? `urn:uuid:${annotation.id}` : urn(`claim\n${key}\n${claim?.id}`);
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
  if (hasOwnNote(page)) {
    annotations.push({
      id: pageId(page),
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
      id: findingsId(page),
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
      id: itemId(page, item),
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
    ...(annotation ? worksheetBodies(annotation).map((said) => ({ ...said, creator: person })) : []),
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

/** What the reader found out about the claim: their verdict, what they looked it up in, and who did. */
function worksheetBodies({ verdict, evidence, checker }: Worksheet): Json[] {
  return [
    ...(verdict === null ? [] : [body('assessing', `verdict:${verdict}`)]),
    ...(checker === '' ? [] : [body('classifying', `checker:${checker}`)]),
    ...evidence.map(({ url, title, date }) => ({
      type: 'SpecificResource',
      purpose: 'linking',
      source: url,
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
