import { sayVerdict } from '@/components/catalogue/facet-words';
import type { Annotation } from '@/utils/records';
import { i18n } from '@/utils/words/i18n';

/** How far a claim was checked, in words; nothing where nobody has said. */
export function ShownStatus({ annotation: { verdict } }: { readonly annotation: Annotation }) {
  if (verdict === null) return null;
  return (
    <p>
      <strong>{i18n.t('worksheet.status')}</strong> {sayVerdict(verdict)}
    </p>
  );
}
