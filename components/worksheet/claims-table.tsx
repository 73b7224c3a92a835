import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { WindowList } from '@/components/catalogue/window-list';
import type { LibraryActions } from '@/components/library/actions';
import type { SightedPage } from '@/utils/catalogue/catalogue';
import { BulkBar } from './bulk-bar';
import { ClaimLine } from './claim-line';
import { handleTableKeys } from './table-keys';
import './claims-table.css';

interface Props {
  readonly pages: readonly SightedPage[];
  /** How many claims those pages have in all. */
  readonly claims: number;
  readonly actions: LibraryActions;
}

/** Before it was seen; CSS pixels. */
const LINE_PX = 76;

/** Every claim that was found as a line of a worksheet: who says it, how it stands, how far the reader is with it. */
export function ClaimsTable({ pages, claims, actions }: Props) {
  const table = useRef<HTMLDivElement>(null);
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => {
    const all: string[] = [];
    for (const page of pages) for (const { id } of page.claims) all.push(id);
    return all;
  }, [pages]);
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
    const onKey = (event: KeyboardEvent) => handleTableKeys(event, { toggle, change: actions.change });
    at?.addEventListener('keydown', onKey);
    return () => at?.removeEventListener('keydown', onKey);
  }, [actions, claims === 0]);

  if (claims === 0) return <p class="lead">{i18n.t('worksheet.noClaims')}</p>;
  return (
    <div class="claims-table" ref={table}>
      <p class="small soft claims-keys">{i18n.t('worksheet.keys')}</p>
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
      <BulkBar
        chosen={[...chosen.value]}
        found={lines}
        choose={(ids) => {
          chosen.value = new Set(ids);
        }}
        actions={actions}
      />
    </div>
  );
}
