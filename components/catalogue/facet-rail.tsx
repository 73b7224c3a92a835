import { useSignal } from '@preact/signals';
import type { Sighted } from '@/utils/catalogue/catalogue';
import { type Chosen, FACETS, type Facet, type FacetCount } from '@/utils/catalogue/facets';
import { i18n } from '@/utils/words/i18n';
import { sayFacet, sayValue } from './facet-words';
import './facet-rail.css';

interface Props {
  readonly sighted: Sighted;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}

const AT_FIRST = 6;
const AT_MOST = 200;

/** What the list can be narrowed by, each value with how many claims it would leave. */
export function FacetRail({ sighted, chosen, choose }: Props) {
  return (
    <section class="facets" aria-label={i18n.t('catalogue.narrow')} data-testid="facets">
      {FACETS.map((facet) => (
        <FacetValues key={facet} facet={facet} counts={sighted.countsOf(facet)} chosen={chosen} choose={choose} />
      ))}
    </section>
  );
}

interface ValuesProps extends Omit<Props, 'sighted'> {
  readonly facet: Facet;
  readonly counts: readonly FacetCount[];
}

function FacetValues({ facet, counts, chosen, choose }: ValuesProps) {
  const isLong = useSignal(false);
  const values = chosen[facet] ?? [];
  const known = new Set(counts.map(({ value }) => value));
  // What is chosen stays there to be taken back, even where nothing has it any more.
  const lost = values.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }));
  const all = [...lost, ...counts];
  if (all.length === 0) return null;
  const shown = all.slice(0, isLong.value ? AT_MOST : AT_FIRST);
  const rest = Math.min(all.length, AT_MOST) - shown.length;
  const toggle = (value: string) => {
    const others = values.filter((other) => other !== value);
    choose({ ...chosen, [facet]: others.length < values.length ? others : [...values, value] });
  };
  return (
    <fieldset class="facet">
      <legend>{sayFacet(facet)}</legend>
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                data-testid={`facet-${facet}`}
                value={value}
                checked={values.includes(value)}
                onChange={() => toggle(value)}
              />
              <span class="facet-value" dir="auto">
                {sayValue(facet, value)}
              </span>
              <span class="soft figures">{count.toLocaleString()}</span>
            </label>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          class="button-quiet small"
          onClick={() => {
            isLong.value = true;
          }}
        >
          {i18n.t('catalogue.moreValues', rest)}
        </button>
      )}
    </fieldset>
  );
}
