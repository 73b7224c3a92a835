import type { Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { MarkGlyph, SHOWN_MARKS } from '@/components/parts/mark-glyph';
import { SOURCINGS, STANDINGS } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import type { Entry } from './entries';
import { FACETS, type Facet, type Filters, toggled, valuesOf } from './filters';

type Say = (facet: Facet, value: string) => string;

interface Props {
  readonly entries: readonly Entry[];
  readonly filters: Signal<Filters>;
  readonly say: Say;
}

/** What the list can be narrowed by, with how many claims each choice would leave. */
export function FilterFields({ entries, filters, say }: Props) {
  return (
    <div class="filters" data-testid="panel-filters">
      {FACETS.map((facet) => (
        <fieldset key={facet} class="filter" data-facet={facet}>
          <legend class="section-title">
            {facet === 'mark' && i18n.t('panel.filterMark')}
            {facet === 'sourcing' && i18n.t('panel.filterSourcing')}
            {facet === 'standing' && i18n.t('panel.filterStanding')}
            {facet === 'speaker' && i18n.t('panel.filterSpeaker')}
          </legend>
          <ul class="filter-values">
            {valuesOf(entries, filters.value, facet).map(({ value, count, chosen }) => (
              <li key={value}>
                <label class="check">
                  <input
                    type="checkbox"
                    value={value}
                    checked={chosen}
                    onChange={() => {
                      filters.value = toggled(filters.value, facet, value);
                    }}
                  />
                  <Glyph facet={facet} value={value} />
                  <span class="filter-name">{say(facet, value)}</span> <span class="figures soft">{count}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
    </div>
  );
}

function Glyph({ facet, value }: { readonly facet: Facet; readonly value: string }) {
  const mark = facet === 'mark' ? SHOWN_MARKS.find((one) => one === value) : undefined;
  return mark === undefined ? null : <MarkGlyph mark={mark} />;
}

/** The words for the values of a facet; speakers by the names that these entries have for them. */
export function useFacetWords(entries: readonly Entry[]): Say {
  const names = useMemo(
    () => new Map(entries.flatMap(({ speaker }) => (speaker.kind === 'actor' ? [[speaker.key, speaker.name]] : []))),
    [entries],
  );
  return (facet, value) => (facet === 'speaker' ? speakerWords(value, names) : fixedWords(facet, value));
}

function speakerWords(key: string, names: ReadonlyMap<string, string>): string {
  if (key === 'own-voice') return i18n.t('popup.ownVoice');
  return key === 'nobody' ? i18n.t('popup.nobody') : (names.get(key) ?? key.replace(/^words:/, ''));
}

function fixedWords(facet: Exclude<Facet, 'speaker'>, value: string): string {
  if (value === 'dismissed') return i18n.t('parts.dismissed');
  if (value === 'nothing') return i18n.t('parts.noStanding');
  const mark = SHOWN_MARKS.find((one) => facet === 'mark' && one === value);
  const sourcing = SOURCINGS.find((one) => facet === 'sourcing' && one === value);
  const standing = STANDINGS.find((one) => facet === 'standing' && one === value);
  if (mark) return i18n.t(`mark.${mark}`);
  if (sourcing) return i18n.t(`sourcing.${sourcing}`);
  return standing ? i18n.t(`standing.${standing}`) : value;
}
