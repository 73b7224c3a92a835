/** What the reader or somebody else noted elsewhere, whatever the format, before it has become a record. */
import * as v from 'valibot';
import { pageKey } from '../../page-key';
import { type Evidence, IdSchema, type Selectors, type Verdict } from '../../records';
import { uuidOf } from '../uuid';
import type { ToldPage } from './page-head';

export interface Told {
  readonly page: ToldPage;
  /** What the other program calls it; empty where it has no name. */
  readonly id: string;
  /** null: it is of the page as a whole. */
  readonly quote: Selectors['quote'] | null;
  /** UTF-16 code units of the article's text; null where it is not known. */
  readonly position: Selectors['position'] | null;
  readonly note: string;
  readonly tags: readonly string[];
  readonly verdict: Verdict | null;
  readonly evidence: readonly Evidence[];
  readonly checker: string;
  /** ISO 8601 in UTC; null where it is not told. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
  /** Line or number in the file. */
  readonly line: number;
}

/** As `ReadAnnotationSchema` wants it, but unchecked: a passage of the reader's own. `now`: the time where none is told. */
export function passageOf(told: Told, quote: Selectors['quote'], now: string) {
  const page = pageKey(told.page.url);
  const createdAt = told.createdAt ?? told.updatedAt ?? now;
  const updatedAt = told.updatedAt ?? createdAt;
  return {
    id: idOf(told, page, quote),
    page,
    quote: quote.exact,
    selectors: { quote, position: told.position ?? { start: 0, end: quote.exact.length } },
    claim: null,
    speaker: null,
    note: told.note,
    tags: [...new Set(told.tags.map((tag) => tag.trim()))].filter((tag) => tag !== ''),
    kept: true,
    correction: null,
    verdict: told.verdict,
    evidence: told.evidence,
    checker: told.checker.trim(),
    createdAt,
    updatedAt: [createdAt, updatedAt].sort()[1],
    deletedAt: null,
  };
}

/** A UUID stays what it is; of anything else one is made that is the same whenever the file is read. */
function idOf({ id, note }: Told, page: string, { exact, prefix }: Selectors['quote']): string {
  const uuid = id.replace(/^urn:uuid:/i, '').toLowerCase();
  if (v.is(IdSchema, uuid)) return uuid;
  return uuidOf(id === '' ? `told\n${page}\n${prefix}\n${exact}\n${note}` : `told\n${id}`);
}
