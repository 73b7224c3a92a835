/**
 * Writes all that the reader keeps to the letter, so that it comes back the same: pages with their texts and readings,
 * what is kept of them, what later visits found, and the reader's actors with those joined to them. `whence.schema.json` beside this file is the
 * format; version 1. Nothing that was deleted is in it but actors that were joined, and nothing of the device.
 *
 * A page with all that belongs to it is one line, so that a file of any size is read and written line by line. Pages
 * stand in the order of their keys, annotations in that of their ids, and fields in that of the schemas: what was
 * brought in and is taken out again gives the same bytes, but for `made`.
 */
import * as v from 'valibot';
import {
  type Annotation,
  AnnotationSchema,
  KeptActorSchema,
  type KeptPage,
  KeptPageSchema,
  type Version,
  VersionSchema,
} from '../records';
import type { ExportAbout, ExportActors } from './format';

export const WHENCE_FORMAT = 'whence';
export const WHENCE_VERSION = 1;

/** A page with what is kept of it. */
export interface PageRecords {
  readonly page: KeptPage;
  readonly annotations: readonly Annotation[];
  readonly versions: readonly Version[];
}

/** Gives one file piece by piece, as `Writer` does, but from records. */
export interface RecordsWriter {
  readonly begin: () => string;
  /** Empty for a deleted page. Throws a RangeError where its key does not come after that of the page before. */
  readonly page: (records: PageRecords) => string;
  /** Takes the actors in any order. */
  readonly end: (actors: ExportActors) => string;
}

export const WHENCE_JSON = {
  id: 'whence-json',
  extension: 'json',
  mediaType: 'application/json; charset=utf-8',
  open: openWhenceJson,
} as const;

/** The whole file as one text, from records in any order. O(n log n). */
export function writeWhenceJson(about: ExportAbout, records: readonly PageRecords[], actors: ExportActors): string {
  const writer = openWhenceJson(about);
  const pages = [...records].sort((a, b) => inOrder(a.page.key, b.page.key));
  return [writer.begin(), ...pages.map(writer.page), writer.end(actors)].join('');
}

function openWhenceJson({ made, generator: { name, version } }: ExportAbout): RecordsWriter {
  let last: string | null = null;
  return {
    begin() {
      const head = { format: WHENCE_FORMAT, version: WHENCE_VERSION, made, generator: { name, version } };
      return `${JSON.stringify(head).slice(0, -1)},\n"pages":[`;
    },
    page({ page, annotations, versions }) {
      if (page.deletedAt !== null) return '';
      if (last !== null && page.key <= last) throw new RangeError('Pages must come in the order of their keys.');
      const before = last === null ? '\n' : ',\n';
      last = page.key;
      return before + lineOf(page, annotations, versions);
    },
    end({ actors = [], joined = [] }) {
      const kept = actors.filter(isLive).sort((a, b) => inOrder(a.id, b.id));
      const others = [...joined].sort((a, b) => inOrder(a.actor.id, b.actor.id));
      const lines = kept.map((actor) => JSON.stringify(inSchemaOrder(KeptActorSchema, actor)));
      const joinedLines = others.map(({ into, actor }) =>
        JSON.stringify({ into, actor: inSchemaOrder(KeptActorSchema, actor) }),
      );
      // Most notebooks have none, and files of before have no such list.
      const after = joinedLines.length === 0 ? '' : `,\n${section('joined', joinedLines)}`;
      return `\n],\n${section('actors', lines)}${after}}\n`;
    },
  };
}

function section(name: string, lines: readonly string[]): string {
  return `"${name}":[${lines.map((line) => `\n${line}`).join(',')}\n]`;
}

function lineOf(page: KeptPage, annotations: readonly Annotation[], versions: readonly Version[]): string {
  const kept = annotations.filter(isLive).sort((a, b) => inOrder(a.id, b.id));
  const ids = new Set(kept.map(({ id }) => id));
  const seen = [...versions]
    .sort((a, b) => inOrder(a.seenAt, b.seenAt) || inOrder(a.textHash, b.textHash))
    // What became of a deleted passage goes with it.
    .map((version) => ({ ...version, passages: version.passages.filter(({ annotation }) => ids.has(annotation)) }));
  return JSON.stringify({
    page: inSchemaOrder(KeptPageSchema, {
      ...page,
      reading: {
        ...page.reading,
        claims: page.reading.claims.map(withParamsInOrder),
        findings: page.reading.findings.map(inOrderOfParams),
      },
    }),
    annotations: kept.map((annotation) => {
      const claim = annotation.claim && withParamsInOrder(annotation.claim);
      return inSchemaOrder(AnnotationSchema, { ...annotation, claim });
    }),
    versions: seen.map((version) => inSchemaOrder(VersionSchema, version)),
  });
}

type Claim = KeptPage['reading']['claims'][number];

function withParamsInOrder(claim: Claim): Claim {
  return { ...claim, why: claim.why.map(inOrderOfParams) };
}

/** Parameters of messages have no schema that says their order. */
function inOrderOfParams<T extends { params?: Record<string, string | number> }>(said: T): T {
  if (said.params === undefined) return said;
  const params = Object.entries(said.params).sort(([a], [b]) => inOrder(a, b));
  return { ...said, params: Object.fromEntries(params) };
}

/** A record that does not fit its schema is written as it is: who reads the file says what is wrong with it. */
function inSchemaOrder(schema: v.GenericSchema, record: unknown): unknown {
  const read = v.safeParse(schema, record);
  return read.success ? read.output : record;
}

function isLive({ deletedAt }: { readonly deletedAt: string | null }): boolean {
  return deletedAt === null;
}

/** By code units, as IndexedDB sorts keys. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
