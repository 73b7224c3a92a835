import { useReducer, useState } from 'preact/hooks';

/** A value of one component. */
export interface Cell<T> {
  value: T;
}

/**
 * A value that draws the component anew when another is set, here or from what is awaited. What a card shows uses this
 * and no signals: they would be a twentieth of all that each page carries.
 */
export function useCell<T>(initial: T): Cell<T> {
  const [, redraw] = useReducer((drawn: number, _: null) => drawn + 1, 0);
  const [cell] = useState(() => {
    let now = initial;
    return {
      get value(): T {
        return now;
      },
      set value(next: T) {
        if (Object.is(next, now)) return;
        now = next;
        redraw(null);
      },
    };
  });
  return cell;
}
