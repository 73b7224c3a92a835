/** A kept page is seen again: what has become of what was kept of it is written down. */
import { whatChanged } from '../anchor';
import type { ChangedPassage, KeptMark } from '../messages/protocol';
import type { Article, Reading } from '../model';
import { database } from '../store/db';
import { annotationsOf, pageEntryOf } from '../store/queries';
import { recordVersion } from '../store/versions';
import { stored } from './stored';
import { finderOf } from './text-finder';

/** What was kept of the article in that tab and reads differently now; none in a private window. Throws `WhenceError`. */
export async function changedIn(
  article: Article,
  reading: Reading,
  kept: readonly KeptMark[],
): Promise<readonly ChangedPassage[]> {
  if (kept.length === 0) return [];
  const claimOf = new Map(kept.map(({ id, claimId }) => [id, claimId]));
  const annotations = await stored(() => annotationsOf(database(), article.key));
  return whatChanged(annotations, article.text, reading, finderOf(article.text)).flatMap(
    ({ annotation, how, changes, senses }) => {
      if (how !== 'edited' && how !== 'gone') return [];
      const { id, quote, createdAt } = annotation;
      return [{ id, claimId: claimOf.get(id) ?? null, quote, keptAt: createdAt, how, changes, senses }];
    },
  );
}

/** Nothing where the page is not kept. Throws `WhenceError`. Costs as `whatChanged` does, and a write at most. */
export async function recordVisit(article: Article, reading: Reading): Promise<void> {
  const { key, textHash, modified } = article;
  await stored(async () => {
    const [entry, annotations] = await Promise.all([pageEntryOf(database(), key), annotationsOf(database(), key)]);
    if (entry === null) return;
    const passages = whatChanged(annotations, article.text, reading, finderOf(article.text)).map(
      ({ annotation, how, words, senses }) => ({
        annotation: annotation.id,
        how,
        words: how === 'edited' ? words : null,
        senses: [...senses],
      }),
    );
    const isAsKept =
      entry.article.textHash === textHash && passages.every(({ how }) => how === 'same' || how === 'moved');
    const seen = { page: key, textHash, ...(modified !== undefined && { modified }), passages };
    await recordVersion(database(), seen, isAsKept, new Date());
  });
}
