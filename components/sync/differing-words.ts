import * as v from 'valibot';
import { sayVerdict } from '@/components/catalogue/facet-words';
import { claimHash, hashOf } from '@/components/library/route';
import { shorten } from '@/components/parts/claim-text';
import { correctionWords } from '@/components/parts/value-words';
import { actorHash } from '@/utils/library-address';
import { CorrectionSchema, WorksheetSchema } from '@/utils/records';
import type { ActorRow, AnnotationRow, PageEntry } from '@/utils/store/rows';
import type { Differing } from '@/utils/store/sync/settle';
import type { Json } from '@/utils/sync/fields';
import { i18n } from '@/utils/words/i18n';

/** What something belongs to, in words, and where it is opened; `hash` is null where it lies in the trash. */
export interface Subject {
  readonly name: string;
  readonly what: string;
  readonly hash: string | null;
}

export function subjectOf({ ref, row }: Pick<Differing, 'ref' | 'row'>): Subject {
  const { deletedAt = null } = row as Partial<PageEntry>;
  const linked = (name: string, what: string, hash: string) => ({
    name: shorten(name, 160),
    what: deletedAt === null ? what : i18n.t('sync.differingPlace', [what, i18n.t('sync.inTrash')]),
    hash: deletedAt === null ? hash : null,
  });
  switch (ref.kind) {
    case 'annotation':
      return linked((row as AnnotationRow).quote, i18n.t('sync.ofClaim'), claimHash(ref.key));
    case 'actor':
      return linked((row as ActorRow).name, i18n.t('sync.ofActor'), actorHash(ref.key));
    default: {
      const { article } = row as PageEntry;
      return linked(article.title || article.url, i18n.t('sync.ofPage'), hashOf(ref.key));
    }
  }
}

/** The name of a field that readers write in. */
export function sayField(field: string): string {
  if (field === 'correction') return i18n.t('sync.fieldCorrection');
  return field === 'verdict' ? i18n.t('sync.fieldVerdict') : i18n.t('sync.fieldNote');
}

/** What a field holds, for people; empty: nothing. What no reader can have written says nothing either. */
export function sayValue(field: string, value: Json): string {
  if (typeof value === 'string' && field !== 'verdict') return value;
  const verdict = v.safeParse(WorksheetSchema.entries.verdict, value);
  if (field === 'verdict') return verdict.success && verdict.output !== null ? sayVerdict(verdict.output) : '';
  const correction = v.safeParse(CorrectionSchema, value);
  return correction.success ? correctionWords(correction.output) : '';
}
