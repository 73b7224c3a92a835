/**
 * Writes what the reader keeps of one page so that the Hypothesis client imports it: what Whence found and nobody kept is
 * left out, for it would be posted in the reader's name. Source: https://github.com/hypothesis/client,
 * `src/sidebar/services/annotations-exporter.ts` and `import-annotations.ts`, which takes `target`, `tags`, `text`, `uri`
 * and `document`; positions count UTF-16 code units there.
 *
 * The verdict is a tag, and each piece of evidence a line after the note. Who checked it is left out.
 */
import type { Annotation } from '../records';
import type { ExportItem, ExportPage } from './document';
import { evidenceLine } from './evidence-line';
import type { Format } from './format';
import { uuidOf } from './uuid';

export const VERDICT_TAG = 'verdict:';
export const EVIDENCE_LABEL = 'Evidence: ';
/** The client lists what it is to import by user, by a name of this form. */
const USER = 'acct:reader@whence.invalid';

export const HYPOTHESIS: Format = {
  id: 'hypothesis',
  extension: 'hypothesis.json',
  mediaType: 'application/json; charset=utf-8',
  perPage: true,
  open({ made, generator: { name, version } }) {
    let isFirst = true;
    return {
      begin() {
        const head = { export_date: made, export_userid: USER, client_version: `${name} ${version}` };
        return `${JSON.stringify(head).slice(0, -1)},"annotations":[`;
      },
      page(page) {
        const pieces = annotationsOn(page, made).map((annotation) => {
          const before = isFirst ? '\n' : ',\n';
          isFirst = false;
          return before + JSON.stringify(annotation);
        });
        return pieces.join('');
      },
      end: () => '\n]}\n',
    };
  },
};

function annotationsOn(page: ExportPage, made: string): object[] {
  const ofPage = {
    id: uuidOf(`page\n${page.key}`),
    created: page.keptAt ?? made,
    updated: page.keptAt ?? made,
    text: page.note,
    tags: [],
    target: [{ source: page.url }],
    ...always(page),
  };
  return [
    ...(page.note === '' ? [] : [ofPage]),
    ...page.items.flatMap((item) => {
      const { annotation, note } = item;
      return annotation !== null && (annotation.kept || note !== '') ? [annotationOf(page, item, annotation)] : [];
    }),
  ];
}

function annotationOf(page: ExportPage, item: ExportItem, annotation: Annotation): object {
  const { verdict, evidence } = annotation;
  const lines = evidence.map((one) => EVIDENCE_LABEL + evidenceLine(one));
  return {
    id: annotation.id,
    created: annotation.createdAt,
    updated: annotation.updatedAt,
    text: lines.length === 0 ? item.note : [item.note, '', ...lines].join('\n'),
    tags: [...item.tags, ...(verdict === null ? [] : [`${VERDICT_TAG}${verdict}`])],
    target: [{ source: page.url, selector: selectorsOf(page, item) }],
    ...always(page),
  };
}

/** The position is left out where the text does not bear it out: the client would look there first. */
function selectorsOf({ text }: ExportPage, { selectors: { quote, position } }: ExportItem): object[] {
  const isThere = text?.slice(position.start, position.end) === quote.exact;
  const there = { type: 'TextPositionSelector', start: position.start, end: position.end };
  return [...(isThere ? [there] : []), { type: 'TextQuoteSelector', ...quote }];
}

/** For the reader alone: the client asks them with whom to share. */
function always({ url, title }: ExportPage) {
  return {
    uri: url,
    document: { title: [title] },
    user: USER,
    group: '__world__',
    permissions: { read: [USER], update: [USER], delete: [USER] },
    hidden: false,
    flagged: false,
    links: {},
  };
}
