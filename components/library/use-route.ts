import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { catchFocus } from '@/components/parts/lost-focus';
import { ALL, type Listing, listHash, type Route, routeOf } from './route';

/** Shows another list: each step has an address of its own to go back from, what is typed changes that of the step. */
export type Go = (listing: Listing, how: 'typing' | 'step') => void;

/** Browsers refuse more than a few changes of the address a second. */
const PAUSE_MS = 400;

/** What the address opens, the list that was shown last, and the way to another list. */
export function useRoute(): { readonly route: ReadonlySignal<Route>; readonly list: ReadonlySignal<Listing>; go: Go } {
  const route = useSignal<Route>(routeOf(location.hash));
  const list = useSignal<Listing>(asListing(route.peek()) ?? ALL);
  useEffect(() => {
    const follow = () => {
      const next = routeOf(location.hash);
      // What was pressed is gone with its view.
      catchFocus(placeAfter(route.peek()), TITLE);
      route.value = next;
      list.value = asListing(next) ?? list.peek();
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [route, list]);
  const go = useMemo<Go>(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    return (listing, how) => {
      route.value = listing;
      list.value = listing;
      clearTimeout(pause);
      if (how === 'step') history.pushState(null, '', listHash(listing));
      else
        pause = setTimeout(() => {
          // The reader may be somewhere else by now.
          if (route.peek() === listing) history.replaceState(null, '', listHash(listing));
        }, PAUSE_MS);
    };
  }, [route, list]);
  return { route, list, go };
}

const TITLE = 'main h1[tabindex]';

/** Selects where keys go on in the view after `left`: where that was opened, if it is a list; else its title. */
function placeAfter(left: Route): string {
  switch (left.view) {
    case 'claim':
      return `[data-claim-id="${CSS.escape(left.id)}"] .claim-quote`;
    case 'page':
      return `[data-page-key="${CSS.escape(left.key)}"] .kept-title a`;
    case 'actor':
      return `[data-actor-id="${CSS.escape(left.id)}"] a`;
    default:
      return TITLE;
  }
}

function asListing(route: Route): Listing | null {
  return route.view === 'pages' || route.view === 'claims' ? route : null;
}
