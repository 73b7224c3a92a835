/** The one element that Whence adds to a page, with a closed shadow root: there only while something in it is shown. */

export interface Host {
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
}

/**
 * Puts the host on `root`, as its last child, where it is not there yet. It goes when the signals of all who entered have
 * aborted; a focus that is in it then goes back to where it was.
 */
export type EnterHost = (root: Element, signal: AbortSignal) => Host;

/**
 * The host is a plain `div`: an element with a name that a page can define would be upgraded by it, and its
 * `attachInternals` hands out a closed shadow root. Source: HTML Standard, `ElementInternals.shadowRoot`.
 * What scripts do to what is in it is not taken: only what the reader does. The page's own styles and its CSP do not reach it.
 */
export function createHost(css: string, focused: () => Element | null): EnterHost {
  let host: (Host & { users: number; focusBefore: Element | null }) | null = null;

  function leave(): void {
    if (host === null || --host.users > 0) return;
    const { element, shadow, focusBefore } = host;
    const hadFocus = shadow.activeElement !== null;
    host = null;
    element.remove();
    if (hadFocus && focusBefore instanceof HTMLElement && focusBefore.isConnected) {
      focusBefore.focus({ preventScroll: true });
    }
  }

  return (root, signal) => {
    host ??= { ...makeHost(css), users: 0, focusBefore: focused() };
    // A page may have thrown it out.
    if (!host.element.isConnected) {
      undoZoom(host.element, root);
      root.append(host.element);
    }
    host.users += 1;
    signal.addEventListener('abort', leave);
    return host;
  };
}

function makeHost(css: string): Host {
  const element = document.createElement('div');
  element.style.cssText =
    'all:initial!important;position:fixed!important;inset:0 auto auto 0!important;z-index:2147483647!important';
  const shadow = element.attachShadow({ mode: 'closed' });
  addStyles(shadow, css);
  for (const type of OWN_EVENTS) {
    // Firefox tells a page by `originalTarget` where in a closed root an event came from, and the page can click there.
    shadow.addEventListener(type, refuseScripts, { capture: true });
    // Keys and clicks in the card are no business of the page: its shortcuts would fire while a note is typed.
    shadow.addEventListener(type, (event) => event.stopPropagation());
  }
  return { element, shadow };
}

function refuseScripts(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  // Nor may a click that a script made up open a link or tick a box.
  event.preventDefault();
}

/** A page that zooms its root by CSS zooms what is in it: the card would be of another size, and in another place. */
function undoZoom(element: HTMLElement, root: Element): void {
  const { currentCSSZoom: zoom = 1 } = root as { currentCSSZoom?: number };
  if (zoom > 0 && zoom !== 1) element.style.setProperty('zoom', String(1 / zoom), 'important');
}

const OWN_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'click',
  'auxclick',
  'contextmenu',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'paste',
  'copy',
  'cut',
  'focusin',
  'focusout',
  'wheel',
  'touchstart',
  'touchend',
];

/** A constructed sheet is beyond any page's CSP; where the browser does not take one, a style element is tried. */
function addStyles(shadow: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}
