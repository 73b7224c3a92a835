/** Whatever a reader may have kept, with words that programs have been fooled with in every place that takes words. */
import fc from 'fast-check';
import { parse } from 'valibot';
import { englishWords } from '../../test/unit/exchange/words';
import { describe } from '../../utils/describe';
import { type ExportDocument, fromKept } from '../../utils/exchange/document';
import type { Format } from '../../utils/exchange/format';
import { type PageRecords, writeWhenceJson } from '../../utils/exchange/whence-json';
import { writeDocument } from '../../utils/exchange/write-document';
import {
  type Annotation,
  AnnotationSchema,
  type KeptActor,
  KeptActorSchema,
  type KeptPage,
  KeptPageSchema,
} from '../../utils/records';
import { fitting } from './schema-values';
import { text } from './values';

const MADE = new Date('2026-05-08T12:00:00Z');
const GENERATOR = { name: 'Whence', version: '0.1.0' };
const words = englishWords();

type Part = Readonly<Record<string, unknown>>;

/** A page in whose text all places are that its reading names; `length` of the text is at least so many units. */
const LENGTH = 200;
const page: fc.Arbitrary<KeptPage> = fc
  .tuple(fitting(KeptPageSchema), fc.webUrl({ withQueryParameters: true }), text)
  .map(([made, url, words]) => {
    const record = made as { article: Part; reading: Part };
    const key = url.slice(0, 2_000);
    // Whence reads no other links off a page, and takes none back.
    const links = [{ span: [0, 3], href: key }];
    const article = { ...record.article, links, url: key, key, text: words.padEnd(LENGTH, 'Who said so? ') };
    const reading = { ...record.reading, claims: inside(record.reading.claims), actors: inside(record.reading.actors) };
    return parse(KeptPageSchema, { ...record, article, reading: { ...reading, findings: [] }, key, deletedAt: null });
  });

/** The same with every place within the text. */
function inside(value: unknown): unknown {
  if (Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number')) {
    const [start] = value as [number, number];
    return [start % (LENGTH - 20), (start % (LENGTH - 20)) + 15];
  }
  if (Array.isArray(value)) return value.map(inside);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inside(inner)]));
}

const annotation = fc.tuple(fitting(AnnotationSchema), fc.nat(LENGTH - 20));

/** A page and what is kept of it. */
export const anyRecords: fc.Arbitrary<PageRecords> = fc
  .tuple(page, fc.array(annotation, { maxLength: 3 }))
  .map(([kept, made]) => {
    const byId = new Map(made.map(([one, at]) => [(one as { id: string }).id, ofPage(one as Part, at, kept)]));
    return { page: kept, annotations: [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), versions: [] };
  });

function ofPage(made: Part, at: number, { key, article }: KeptPage): Annotation {
  const selectors = describe([at, at + 15], article.text);
  const claim = inside(made.claim);
  const { quote } = selectors;
  return parse(AnnotationSchema, { ...made, claim, page: key, quote: quote.exact, selectors, deletedAt: null });
}

export const anyDocument: fc.Arbitrary<ExportDocument> = fc
  .tuple(anyRecords, fc.array(fitting(KeptActorSchema), { maxLength: 2 }))
  .map(([{ page: kept, annotations }, actors]) => ({
    ...fromKept([kept], annotations, { version: '0.1.0', made: MADE }),
    actors: (actors as KeptActor[]).map((actor) => ({ ...actor, deletedAt: null })),
  }));

export function written(format: Format, document: ExportDocument): string {
  return writeDocument(format, document, words);
}

export function whenceFile(records: PageRecords): string {
  return writeWhenceJson({ made: MADE.toISOString(), generator: GENERATOR }, [records], {});
}
