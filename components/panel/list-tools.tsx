import { type Signal, useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '@/utils/words/i18n';
import type { Entry } from './entries';
import { FilterFields, useFacetWords } from './filter-fields';
import { chosenValues, type Filters, toggled } from './filters';
import { ORDERS, type Order } from './order';

interface Props {
  /** What the search leaves: filters count within it. */
  readonly entries: readonly Entry[];
  /** How many claims there are. */
  readonly all: number;
  /** What the list has. */
  readonly left: readonly Entry[];
  readonly isNarrowed: boolean;
  readonly order: Signal<Order>;
  readonly asked: Signal<string>;
  readonly filters: Signal<Filters>;
  readonly onShowAll: () => void;
  readonly follows: boolean;
  readonly onFollows: (on: boolean) => void;
}

/** Above the list, and there while it is scrolled: search, order, filters, how many claims are left and the way back. */
export function ListTools(props: Props) {
  const { entries, all, left, isNarrowed, order, asked, filters, onShowAll, follows, onFollows } = props;
  const open = useSignal(false);
  const fields = useId();
  const chosen = chosenValues(filters.value);
  const say = useFacetWords(entries);
  return (
    <search class="tools" aria-label={i18n.t('panel.tools')}>
      <input
        type="search"
        class="field"
        data-testid="panel-search"
        aria-label={i18n.t('panel.search')}
        placeholder={i18n.t('panel.search')}
        value={asked.value}
        onInput={(event) => {
          asked.value = event.currentTarget.value;
        }}
      />
      <div class="tools-line">
        <select
          class="field tools-order"
          data-testid="panel-order"
          aria-label={i18n.t('panel.order')}
          value={order.value}
          onChange={(event) => {
            order.value = ORDERS.find((one) => one === event.currentTarget.value) ?? 'text';
          }}
        >
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {one === 'text' && i18n.t('panel.orderText')}
              {one === 'speaker' && i18n.t('panel.orderSpeaker')}
              {one === 'standing' && i18n.t('panel.orderStanding')}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button"
          data-testid="panel-filter"
          aria-expanded={open.value}
          aria-controls={fields}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          {i18n.t('panel.filter')}
          {chosen.length > 0 && <span class="tools-chosen figures">{chosen.length}</span>}
        </button>
      </div>
      <div id={fields} hidden={!open.value}>
        {open.value && <FilterFields entries={entries} filters={filters} say={say} />}
      </div>
      {chosen.length > 0 && (
        <ul class="chips small" aria-label={i18n.t('panel.chosen')}>
          {chosen.map(({ facet, value }) => (
            <li key={`${facet}:${value}`}>
              <button
                type="button"
                class="chip"
                aria-label={i18n.t('panel.takeAway', [say(facet, value)])}
                onClick={() => {
                  filters.value = toggled(filters.value, facet, value);
                }}
              >
                {say(facet, value)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="tools-line small">
        <p role="status" class="figures soft" data-testid="panel-count">
          {countWords(left, all, isNarrowed)}
        </p>
        {isNarrowed && (
          <button type="button" class="button-quiet" data-testid="show-all" onClick={onShowAll}>
            {i18n.t('panel.showAll', [all])}
          </button>
        )}
        <label class="check">
          <input
            type="checkbox"
            data-testid="panel-follows"
            checked={follows}
            onChange={(event) => onFollows(event.currentTarget.checked)}
          />
          {i18n.t('panel.follow')}
        </label>
      </div>
    </search>
  );
}

/** How many claims the list has, as head, card and badge count them; what the reader took out is told beside them. */
function countWords(left: readonly Entry[], all: number, isNarrowed: boolean): string {
  const counted = left.filter(({ counts }) => counts).length;
  const words = isNarrowed ? i18n.t('panel.countOf', [counted, all]) : i18n.t('panel.count', all);
  const out = left.length - counted;
  return out === 0 ? words : i18n.t('panel.countOut', out, [words, out]);
}
