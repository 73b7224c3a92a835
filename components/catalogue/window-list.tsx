import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { i18n } from '@/utils/words/i18n';
import './window-list.css';

interface Props<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** CSS pixels, before the item was seen. */
  readonly estimate: (item: T) => number;
  readonly row: (item: T, index: number) => ComponentChildren;
  readonly class: string;
  readonly label: string;
}

/** So many are drawn all at once: the browser's own search and print find them. */
const SHORT = 40;
const AROUND = 2;

/** A list that goes on with the window's scrolling, of which only what is in sight is in the document. */
export function WindowList<T>({ items, keyOf, estimate, row, class: name, label }: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const top = useRef(0);
  const keyAt = (index: number) => {
    const item = items[index];
    return item === undefined ? index : keyOf(item);
  };
  const options = {
    count: items.length,
    overscan: items.length <= SHORT ? SHORT : AROUND,
    estimateSize: (index: number) => {
      const item = items[index];
      return item === undefined ? 0 : estimate(item);
    },
    getItemKey: keyAt,
    scrollMargin: top.current,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialRect: { width: innerWidth, height: innerHeight },
    onChange: () => redraw(0),
  };
  const virtualizer = useMemo(() => new Virtualizer<Window, HTMLLIElement>(options), []);
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    const at = list.current === null ? 0 : list.current.getBoundingClientRect().top + scrollY;
    if (Math.abs(at - top.current) > 1) {
      top.current = at;
      redraw(0);
    }
    virtualizer._willUpdate();
  });

  return (
    <>
      <ul
        ref={list}
        class={`window-list ${name}`}
        aria-label={label}
        style={{ '--whole': `${virtualizer.getTotalSize()}px` }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ insetBlockStart: `${start - top.current}px` }}
            >
              {row(item, index)}
            </li>
          );
        })}
      </ul>
      {items.length > SHORT && <p class="window-list-printed small">{i18n.t('catalogue.printedPart')}</p>}
    </>
  );
}
