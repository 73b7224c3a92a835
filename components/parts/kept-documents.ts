/** What is kept, as formats want it: some pages at a time, so that a large library never is in memory as a whole. */
import { claimsNow } from '@/utils/anchor';
import { type ExportPage, type FoundAgain, fromKept, type Stamp } from '@/utils/exchange/document';
import type { PageRecords } from '@/utils/exchange/whence-json';
import type { Article, Reading } from '@/utils/model';
import type { Annotation } from '@/utils/records';
import { annotationsOf, keptPages, pagesOf } from '@/utils/store/queries';
import { versionsOf } from '@/utils/store/versions';
import { database } from './database';

/** Few enough that what one batch leaves is swept up before it counts as old. */
const AT_ONCE = 8;

/** Keys of the pages in the order in which a reader has them, those kept last first. Throws `StoreError`. */
export async function keptKeys(): Promise<readonly string[]> {
  return (await keptPages(database)).map(({ key }) => key);
}

/** The pages of those keys in their order; those that are not kept are left out. Throws `StoreError`. */
export async function* exportPages(keys: readonly string[], stamp: Stamp): AsyncGenerator<ExportPage> {
  for await (const { pages, annotations } of batches(keys)) {
    const found = pages.flatMap(({ whole, article, reading }, i) =>
      whole ? [...foundAgain(annotations[i] ?? [], article, reading)] : [],
    );
    yield* fromKept(pages, annotations.flat(), stamp, new Map(found)).pages;
  }
}

/** Everything, as it is kept, in the order of the keys. Throws `StoreError`. */
export async function* exportRecords(keys: readonly string[]): AsyncGenerator<PageRecords> {
  for await (const { pages, annotations } of batches([...keys].sort(byCodeUnits))) {
    const versions = await Promise.all(pages.map(({ key }) => versionsOf(database, key)));
    for (const [i, page] of pages.entries()) {
      yield { page, annotations: annotations[i] ?? [], versions: versions[i] ?? [] };
    }
  }
}

async function* batches(keys: readonly string[]) {
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const pages = await pagesOf(database, keys.slice(from, from + AT_ONCE));
    const annotations = await Promise.all(pages.map(({ key }) => annotationsOf(database, key)));
    yield { pages, annotations };
  }
}

/** By annotation, the claim of the page's reading that it is of by now. */
export function foundAgain(annotations: readonly Annotation[], { text }: Article, { claims }: Reading): FoundAgain {
  const now = claimsNow(annotations, text, claims);
  return new Map(now.flatMap(({ annotation, claimId }) => (claimId === null ? [] : [[annotation.id, claimId]])));
}

/** As IndexedDB sorts keys. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
