/**
 * A database of a CouchDB server, as far as sync needs it. Every answer is checked before anything is made of it.
 * Source: https://docs.couchdb.org/en/stable/api/database/ (changes.html, bulk-api.html, common.html)
 */
import * as v from 'valibot';
import { failureOf, jsonOf, parsed, reasonOf, wordsOf } from './answers';
import { SyncError } from './errors';
import { type Answer, type Call, call as callServer } from './transport';

export interface Place {
  /** Of the database: `https://couch.example/whence-ann`. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

const DocSchema = v.looseObject({
  _id: v.string(),
  _rev: v.string(),
  _conflicts: v.optional(v.array(v.string())),
});
export type Doc = v.InferOutput<typeof DocSchema>;

/** A line of the changes feed. `doc`: null where the document was removed. */
export interface DocChange {
  readonly id: string;
  readonly rev: string;
  readonly doc: Doc | null;
}

export interface Changes {
  readonly changes: readonly DocChange[];
  /** Where to go on from. Opaque: a cluster's is a long text. */
  readonly since: string;
  /** The last one that the server told of, also where this machine has that already; null: it told of none. */
  readonly last: { readonly doc: string; readonly rev: string } | null;
  /** Of the answer, in characters. */
  readonly length: number;
  /** There were no more just now. */
  readonly isLast: boolean;
  /** The server told of none at all, not even of what this machine sent. */
  readonly isEmpty: boolean;
}

/** A change without its document. */
export interface ChangeLine {
  readonly id: string;
  readonly rev: string;
  readonly isRemoved: boolean;
  /** There are several revisions of it that knew nothing of each other. */
  readonly isSplit: boolean;
}

export interface ChangeLines {
  readonly lines: readonly ChangeLine[];
  readonly since: string;
  readonly length: number;
}

/** A document to be written. `_rev`: the one it follows; absent on a new one. */
export interface WrittenDoc {
  readonly _id: string;
  readonly _rev?: string;
  readonly _deleted?: true;
  readonly [field: string]: unknown;
}

/** What became of a document: its new revision, or why it was not taken. */
export type Outcome =
  | { readonly id: string; readonly rev: string }
  | { readonly id: string; readonly refused: 'conflict' | 'forbidden' | 'other'; readonly reason: string };

const SeqSchema = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((seq) => String(seq)),
);
const ChangesSchema = v.object({
  results: v.array(
    v.object({
      id: v.string(),
      changes: v.pipe(v.array(v.object({ rev: v.string() })), v.minLength(1)),
      deleted: v.optional(v.boolean()),
      doc: v.optional(v.nullable(v.unknown())),
    }),
  ),
  last_seq: SeqSchema,
});
const OutcomesSchema = v.array(
  v.object({
    id: v.string(),
    rev: v.optional(v.string()),
    error: v.optional(v.string()),
    reason: v.optional(v.unknown()),
  }),
);
const RowsSchema = v.object({
  rows: v.array(
    v.looseObject({
      id: v.optional(v.string()),
      key: v.optional(v.string()),
      value: v.optional(v.unknown()),
      doc: v.optional(v.unknown()),
    }),
  ),
});

/** What a server says of a document alone. Both of the latter are of the login, by a function of the database's. */
const REFUSALS: ReadonlyMap<unknown, 'conflict' | 'forbidden'> = new Map([
  ['conflict', 'conflict'],
  ['forbidden', 'forbidden'],
  ['unauthorized', 'forbidden'],
]);

const WITHIN = 60_000;
/** How long the server is asked to wait for a change before it answers that there is none. */
export const LIVE_WAIT = 25_000;

export interface Couch {
  /** The server speaks CouchDB, and the database is there: made now, where it was not. */
  open(): Promise<void>;
  /** Up to where the server's changes go, as `since` says it. */
  newest(): Promise<string>;
  changes(since: string | null, limit: number): Promise<Changes>;
  /** `live`: where there is no change yet, the answer waits for one, `LIVE_WAIT` ms at most. */
  lines(since: string, limit: number, live: boolean): Promise<ChangeLines>;
  write(docs: readonly WrittenDoc[]): Promise<readonly Outcome[]>;
  /** The newest of each, in no order; those that are not there are left out, removed ones come without a document. */
  read(ids: readonly string[]): Promise<readonly DocChange[]>;
  /** The newest revision of each, also of those that were removed; those that never were are left out. */
  revisionsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** One revision of a document; null where the server has it no more. */
  readRevision(id: string, rev: string): Promise<Doc | null>;
}

export interface Asking {
  /** Milliseconds that an answer may take. */
  readonly most?: number;
  /** Waited for before each request; where it throws, nothing is sent. */
  readonly before?: () => Promise<void>;
}

/** Everything of it throws `SyncError`, what `before` throws, and what `signal` was aborted with. */
export function couchAt({ url, user, password }: Place, signal: AbortSignal, asking: Asking = {}): Couch {
  const { most = WITHIN, before } = asking;
  const base = url.replace(/\/+$/, '');
  const login = user === '' ? null : { user, password };

  async function call(request: Omit<Call, 'login' | 'signal'>): Promise<Answer> {
    await before?.();
    return callServer({ ...request, login, signal });
  }

  async function ask<S extends v.GenericSchema>(
    schema: S,
    path: string,
    options: Partial<Pick<Call, 'method' | 'body' | 'within'>> = {},
  ): Promise<v.InferOutput<S>> {
    const answer = await call({ method: 'GET', url: base + path, within: most, ...options });
    if (answer.status >= 400) throw failureOf(answer);
    return parsed(schema, answer.text);
  }

  async function feed(since: string | null, limit: number, more: Readonly<Record<string, string>>) {
    const query = new URLSearchParams({ ...more, limit: String(limit), since: since ?? '0' });
    const within = 'feed' in more ? LIVE_WAIT + most / 2 : most;
    const answer = await call({ method: 'GET', url: `${base}/_changes?${query}`, within });
    if (answer.status >= 400) throw failureOf(answer);
    return { ...parsed(ChangesSchema, answer.text), length: answer.text.length };
  }

  return {
    async open() {
      const server = new URL('.', base).href;
      const root = await call({ method: 'GET', url: server, within: most });
      // A proxy may keep the root to itself: then the database has to say what it is.
      if (root.status === 401) throw failureOf(root);
      const info = await call({ method: 'GET', url: base, within: most });
      if (info.status === 404) {
        const made = await call({ method: 'PUT', url: base, within: most });
        // 412: another machine has made it just now.
        if (made.status >= 400 && made.status !== 412) {
          throw made.status === 401 || made.status === 403
            ? new SyncError('no-library', reasonOf(made))
            : failureOf(made);
        }
        return;
      }
      if (info.status >= 400) throw failureOf(info);
      const { success } = v.safeParse(v.looseObject({ db_name: v.string() }), jsonOf(info.text));
      if (!success) throw new SyncError('not-couchdb');
    },

    async newest() {
      return (await ask(v.looseObject({ update_seq: SeqSchema }), '')).update_seq;
    },

    async changes(since, limit) {
      const { results, last_seq, length } = await feed(since, limit, { include_docs: 'true', conflicts: 'true' });
      const changes = results.map(({ id, changes: [change], deleted, doc }) => {
        const held = deleted ? null : v.safeParse(DocSchema, doc);
        if (held !== null && !held.success)
          throw new SyncError('strange', `Document ${id} came without what is in it.`);
        return { id, rev: held?.output._rev ?? change?.rev ?? '', doc: held?.output ?? null };
      });
      const isLast = changes.length < limit;
      return { changes, since: last_seq, last: lastOf(changes), length, isLast, isEmpty: changes.length === 0 };
    },

    async lines(since, limit, live) {
      const waiting = live ? { feed: 'longpoll', timeout: String(LIVE_WAIT) } : {};
      const { results, last_seq, length } = await feed(since, limit, { style: 'all_docs', ...waiting });
      const lines = results.map(({ id, changes: [first, ...others], deleted }) => ({
        id,
        rev: first?.rev ?? '',
        isRemoved: deleted === true,
        isSplit: others.length > 0,
      }));
      return { lines, since: last_seq, length };
    },

    async write(docs) {
      const options = { method: 'POST', body: JSON.stringify({ docs }) } as const;
      return (await ask(OutcomesSchema, '/_bulk_docs', options)).map(({ id, rev, error, reason }) => {
        if (error === undefined && rev !== undefined) return { id, rev };
        return { id, refused: REFUSALS.get(error) ?? 'other', reason: wordsOf(reason ?? error) };
      });
    },

    async read(ids) {
      const options = { method: 'POST', body: JSON.stringify({ keys: ids }) } as const;
      const { rows } = await ask(RowsSchema, '/_all_docs?include_docs=true&conflicts=true', options);
      return rows.flatMap(({ id, value, doc }): DocChange[] => {
        const at = v.safeParse(v.looseObject({ rev: v.string(), deleted: v.optional(v.boolean()) }), value);
        if (id === undefined || !at.success) return [];
        const { rev, deleted } = at.output;
        if (deleted) return [{ id, rev, doc: null }];
        const held = v.safeParse(DocSchema, doc);
        return held.success ? [{ id, rev: held.output._rev, doc: held.output }] : [];
      });
    },

    async revisionsOf(ids) {
      const options = { method: 'POST', body: JSON.stringify({ keys: ids }) } as const;
      const { rows } = await ask(RowsSchema, '/_all_docs', options);
      return new Map(
        rows.flatMap(({ id, value }) => {
          const at = v.safeParse(v.looseObject({ rev: v.string() }), value);
          return id !== undefined && at.success ? [[id, at.output.rev] as const] : [];
        }),
      );
    },

    async readRevision(id, rev) {
      const url = `${base}/${encodeURIComponent(id)}?rev=${encodeURIComponent(rev)}`;
      const answer = await call({ method: 'GET', url, within: most });
      if (answer.status === 404) return null;
      if (answer.status >= 400) throw failureOf(answer);
      return parsed(DocSchema, answer.text);
    },
  };
}

/** What is the newest of them, as the server tells it. */
export function lastOf(told: readonly { readonly id: string; readonly rev: string }[]): Changes['last'] {
  const last = told.at(-1);
  return last === undefined ? null : { doc: last.id, rev: last.rev };
}
