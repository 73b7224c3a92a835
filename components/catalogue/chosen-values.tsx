import { type Chosen, FACETS } from '@/utils/catalogue/facets';
import { i18n } from '@/utils/words/i18n';
import { sayFacet, sayValue } from './facet-words';

interface Props {
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}

/** What the list is narrowed to, each with its way back. */
export function ChosenValues({ chosen, choose }: Props) {
  const all = FACETS.flatMap((facet) => (chosen[facet] ?? []).map((value) => ({ facet, value })));
  if (all.length === 0) return null;
  return (
    <ul class="chosen-values" aria-label={i18n.t('catalogue.narrowedTo')}>
      {all.map(({ facet, value }) => (
        <li key={`${facet} ${value}`}>
          <button
            type="button"
            class="chosen-value small"
            data-testid="chosen"
            aria-label={i18n.t('catalogue.dropNamed', [sayFacet(facet), sayValue(facet, value)])}
            onClick={() => choose({ ...chosen, [facet]: (chosen[facet] ?? []).filter((other) => other !== value) })}
          >
            {sayValue(facet, value)} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="button-quiet small" onClick={() => choose({})}>
          {i18n.t('catalogue.showAll')}
        </button>
      </li>
    </ul>
  );
}
