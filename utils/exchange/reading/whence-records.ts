import type * as v from 'valibot';
import { isPageAddress } from '../../page-key';
import type { KeptPage } from '../../records';
import { WHENCE_VERSION } from '../whence-json';
import { checked, ReadActorSchema, ReadAnnotationSchema, ReadPageSchema, ReadVersionSchema } from './checked';
import { fieldOf, listOf } from './fields';
import { type Found, type FoundActor, type Refused, refused } from './found';

/** null where the version is the one that is read here. */
export function refusedVersion(version: unknown): Refused | null {
  if (version === WHENCE_VERSION) return null;
  const isNewer = typeof version === 'number' && version > WHENCE_VERSION;
  const said = typeof version === 'number' ? version : '';
  return refused(isNewer ? 'newerVersion' : 'unknownVersion', null, { version: said });
}

/** A page with what belongs to it, and what of it is refused. Without the page there is nothing to hang the rest on. */
export function pageRecords(value: unknown, line: number): Found[] {
  const read = checked(ReadPageSchema, fieldOf(value, 'page'), line, 'page.');
  if (!('record' in read)) return [read];
  const page = read.record;
  const wrong = refusedPage(page, line);
  if (wrong !== null) return [wrong];
  const refusals: Refused[] = [];
  const take = <S extends v.GenericSchema<unknown, OfPage>>(schema: S, field: string) =>
    listOf(fieldOf(value, field)).flatMap((one, i): v.InferOutput<S>[] => {
      const found = checked(schema, one, line, `${field}.${i}.`);
      const reason = 'record' in found ? refusedPart(found.record, page, line) : found;
      if (reason !== null) refusals.push(reason);
      return reason === null && 'record' in found ? [found.record] : [];
    });
  const annotations = take(ReadAnnotationSchema, 'annotations');
  const versions = take(ReadVersionSchema, 'versions');
  return [{ kind: 'page', page, isHead: page.article.text === '', annotations, versions }, ...refusals];
}

export function actorRecord(value: unknown, line: number, into: string | null = null): FoundActor | Refused {
  const read = checked(ReadActorSchema, value, line, 'actor.');
  if (!('record' in read)) return read;
  // One that was joined is deleted where it comes from: that is how it is told from those that stand for themselves.
  const isGone = into === null && read.record.deletedAt !== null;
  return isGone ? refused('deleted', line) : { kind: 'actor', actor: read.record, into };
}

/** An actor with the one that it was joined to. */
export function joinedRecord(value: unknown, line: number): FoundActor | Refused {
  const into = fieldOf(value, 'into');
  return typeof into === 'string'
    ? actorRecord(fieldOf(value, 'actor'), line, into)
    : refused('invalid', line, { field: 'into', rule: 'string' });
}

interface OfPage {
  readonly page: string;
  readonly deletedAt?: string | null;
}

function refusedPart({ page, deletedAt = null }: OfPage, { key }: KeptPage, line: number): Refused | null {
  if (page !== key) return refused('otherPage', line);
  return deletedAt === null ? null : refused('deleted', line);
}

function refusedPage({ key, article, deletedAt }: KeptPage, line: number): Refused | null {
  if (article.key !== key) return refused('otherPage', line);
  const addresses = [article.url, ...article.links.map(({ href }) => href)];
  const wrong = addresses.find((address) => !isPageAddress(address));
  if (wrong !== undefined) return refused('address', line, { address: wrong.slice(0, 200) });
  return deletedAt === null ? null : refused('deleted', line);
}
