import type { LibraryActions } from '@/components/library/actions';
import { VERDICTS } from '@/utils/records';

interface Does {
  readonly toggle: (id: string) => void;
  readonly change: LibraryActions['change'];
}

/** Up and down go from line to line; where anything can be done (`does`), x chooses, 1 to 6 give the status and 0 takes it back; in fields every key is the field's. */
export function handleTableKeys(event: KeyboardEvent, does: Does | null): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  const target = event.target instanceof HTMLElement ? event.target : null;
  const line = target?.closest<HTMLElement>('[data-claim-id]');
  const id = line?.dataset.claimId;
  if (!target || !line || id === undefined || target.matches('select, input:not([type="checkbox"]), textarea')) return;
  const digit = /^[0-6]$/.test(event.key) ? Number(event.key) : null;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(line, event.key === 'ArrowDown' ? 1 : -1);
  else if (does === null) return;
  else if (event.key === 'x') does.toggle(id);
  else if (digit !== null) void does.change([id], { verdict: VERDICTS[digit - 1] ?? null });
  else return;
  event.preventDefault();
}

/** To the line after or before, which is in the document because some around those in sight are. */
function step(line: HTMLElement, by: 1 | -1): void {
  const item = line.closest('li');
  const index = Number(item?.dataset.index) + by;
  const next = item?.parentElement?.querySelector<HTMLElement>(`[data-index="${index}"] .claim-quote`);
  next?.focus();
}
