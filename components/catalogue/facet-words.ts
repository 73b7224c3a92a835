import { sayMonth } from '@/components/parts/dates';
import type { Facet } from '@/utils/catalogue/facets';
import { SOURCINGS, STANDINGS } from '@/utils/model';
import { VERDICTS, type Verdict } from '@/utils/records';
import { i18n } from '@/utils/words/i18n';

export function sayFacet(facet: Facet): string {
  return i18n.t(`catalogue.facet.${facet}`);
}

/** A value as a reader knows it; one that nothing has, as an address may name it, as it is. */
export function sayValue(facet: Facet, value: string): string {
  const of = <T extends string>(values: readonly T[]) => values.find((known) => known === value);
  switch (facet) {
    case 'sourcing': {
      const known = of(SOURCINGS);
      return known === undefined ? value : i18n.t(`sourcing.${known}`);
    }
    case 'standing': {
      const known = of(STANDINGS);
      return known === undefined ? value : i18n.t(`standing.${known}`);
    }
    case 'verdict': {
      const known = of(VERDICTS);
      return known === undefined ? value : sayVerdict(known);
    }
    case 'since':
      return value === 'gone' ? i18n.t('catalogue.gone') : i18n.t('catalogue.edited');
    case 'month':
      return sayMonth(value);
    default:
      return value;
  }
}

export function sayVerdict(verdict: Verdict): string {
  switch (verdict) {
    case 'not-checkable':
      return i18n.t('worksheet.verdict.notCheckable');
    default:
      return i18n.t(`worksheet.verdict.${verdict}`);
  }
}
