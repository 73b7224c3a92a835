/**
 * Writes W3C Web Annotations as JSON-LD: one collection with one page in it. Source: https://www.w3.org/TR/annotation-model/
 *
 * Every item is one annotation, and a page that the reader kept or wrote a note on is one more, without a selector.
 * `creator` is a person everywhere; what Whence found names it as `generator`, on the annotation where nobody kept it
 * and on each body otherwise. What is told about the sourcing is one more annotation of the page, by the program. Classifying bodies have values such as `sourcing:unnamed`: the words before the colon are
 * fields of a claim, its worksheet or a finding, those after it values of `docs/formats.md`. What the program read of a claim names the
 * engine that read it as one more generator, where that is known: it may be older than the program that writes the file.
 */
import { codePointOffsets } from './code-points';
import type { ExportDocument, ExportItem, ExportPage } from './document';
import type { ExportAbout, Format, Writer } from './format';
import { uuidOf } from './uuid';
import { bodiesOf, body, findingBodies, type Json, motivations } from './web-annotation-bodies';
import type { Words } from './words';
import { writeDocument } from './write-document';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

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

function urn(name: string): string {
  return `urn:uuid:${uuidOf(name)}`;
}

/** xsd:dateTime in UTC, as the model asks for (3.3.1). */
function utc(time: string): string {
  return new Date(time).toISOString();
}
