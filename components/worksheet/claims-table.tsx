import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { WindowList } from '@/components/catalogue/window-list';
import type { LibraryActions } from '@/components/library/actions';
import type { SightedPage } from '@/utils/catalogue/catalogue';
import { CLAIM_ORDERS, type ClaimOrder } from '@/utils/catalogue/claim-order';
import { i18n } from '@/utils/words/i18n';
import { BulkBar } from './bulk-bar';
import { ClaimLine } from './claim-line';
import { useSteadyOrder } from './steady-order';
import { handleTableKeys } from './table-keys';
import './claims-table.css';

interface Props {
  readonly pages: readonly SightedPage[];
  /** How many claims those pages have in all. */
  readonly claims: number;
  readonly order: ClaimOrder;
  readonly setOrder: (order: ClaimOrder) => void;
  readonly actions: LibraryActions;
}

/** Before it was seen; CSS pixels. */
const LINE_PX = 76;

/** Every claim that was found as a line of a worksheet: who says it, how it stands, how far the reader is with it. */
export function ClaimsTable({ pages, claims, order, setOrder, actions }: Props) {
  const { mayWrite } = actions.library;
  const table = useRef<HTMLDivElement>(null);
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const lines = useSteadyOrder(pages, order);
  // What is not in the list any more is not meant by what is done to the chosen ones.
  useEffect(() => {
    if (chosen.peek().size === 0) return;
    const there = new Set(lines);
    chosen.value = new Set([...chosen.peek()].filter((id) => there.has(id)));
  }, [lines, chosen]);

  function toggle(id: string): void {
    const next = new Set(chosen.value);
    if (!next.delete(id)) next.add(id);
    chosen.value = next;
  }

  useLayoutEffect(() => {
    const at = table.current;
    const onKey = (event: KeyboardEvent) =>
      handleTableKeys(event, mayWrite ? { toggle, change: actions.change } : null);
    at?.addEventListener('keydown', onKey);
    return () => at?.removeEventListener('keydown', onKey);
  }, [actions, claims === 0]);

  if (claims === 0) return <p class="lead">{i18n.t('worksheet.noClaims')}</p>;
  return (
    <div class="claims-table" ref={table}>
      <div class="claims-tools">
        {mayWrite && <p class="small soft">{i18n.t('worksheet.keys')}</p>}
        <label class="claims-order small">
          {i18n.t('worksheet.order')}
          <select
            class="field"
            data-testid="claims-order"
            value={order}
            onChange={({ currentTarget: { value } }) => setOrder(CLAIM_ORDERS.find((one) => one === value) ?? order)}
          >
            <option value="page">{i18n.t('worksheet.orderPage')}</option>
            <option value="newest">{i18n.t('worksheet.orderNewest')}</option>
            <option value="actor">{i18n.t('worksheet.orderActor')}</option>
            <option value="status">{i18n.t('worksheet.orderStatus')}</option>
          </select>
        </label>
      </div>
      <div class="claim-line claims-head small soft" aria-hidden="true">
        <span />
        <span>{i18n.t('worksheet.claim')}</span>
        <span>{i18n.t('worksheet.status')}</span>
        <span>{i18n.t('worksheet.from')}</span>
      </div>
      <WindowList
        items={lines}
        keyOf={(id) => id}
        estimate={() => LINE_PX}
        class="claim-lines"
        label={i18n.t('library.keptClaims')}
        row={(id) => (
          <ClaimLine id={id} isChosen={chosen.value.has(id)} stamp={pages} toggle={toggle} actions={actions} />
        )}
      />
      {mayWrite && (
        <BulkBar
          chosen={[...chosen.value]}
          found={lines}
          choose={(ids) => {
            chosen.value = new Set(ids);
          }}
          actions={actions}
        />
      )}
    </div>
  );
}
