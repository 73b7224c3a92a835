import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** For what opens below its button: Escape in it closes it, and the button, the first in it, has the focus again. */
export function useCloseOnEscape(open: Signal<boolean>): RefObject<HTMLDivElement | null> {
  const whole = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const at = whole.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !open.value) return;
      event.stopPropagation();
      open.value = false;
      at?.querySelector('button')?.focus();
    };
    at?.addEventListener('keydown', onKey);
    return () => at?.removeEventListener('keydown', onKey);
  }, [open]);
  return whole;
}
