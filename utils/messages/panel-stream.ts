/**
 * What a page tells an open panel while the reader reads, over a port that the panel opens: without a panel nothing is
 * looked at and nothing is sent, and the background sleeps on. Each side checks what the other says.
 */
import { safeParse } from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { type FromPage, FromPageSchema, ToPageSchema } from './panel-schemas';

const PANEL_PORT = 'whence.panel';

/** A page as a panel has it on the line. */
export interface PageLine {
  /** Should the page say where the reader is? At first it does not. */
  follow(on: boolean): void;
  close(): void;
}

/** Opens the line to the page script in a tab's top frame. `onGone` is called once the page ends it, never after `close`. */
export function openPageLine(tabId: number, onSaid: (said: FromPage) => void, onGone: () => void): PageLine {
  const port = browser.tabs.connect(tabId, { name: PANEL_PORT, frameId: 0 });
  let open = true;
  port.onMessage.addListener((message) => {
    const said = safeParse(FromPageSchema, message);
    if (open && said.success) onSaid(said.output);
  });
  port.onDisconnect.addListener(() => {
    if (open) onGone();
    open = false;
  });
  return {
    follow(on) {
      if (open) port.postMessage({ follow: on });
    },
    close() {
      open = false;
      port.disconnect();
    },
  };
}

/** A panel as a page has it on the line. */
export interface PanelLine {
  readonly follows: boolean;
  say(said: FromPage): void;
}

/** Takes the lines of panels until `signal` aborts; gives those that are open now. `onFollow` is called when one asks to be told. */
export function takePanelLines(onFollow: () => void, signal: AbortSignal): () => readonly PanelLine[] {
  const lines = new Map<Runtime.Port, PanelLine>();
  const take = (port: Runtime.Port): void => {
    if (port.name !== PANEL_PORT || port.sender?.id !== browser.runtime.id) return;
    const say = (said: FromPage) => port.postMessage(said);
    lines.set(port, { follows: false, say });
    port.onDisconnect.addListener(() => lines.delete(port));
    port.onMessage.addListener((message) => {
      const asked = safeParse(ToPageSchema, message);
      if (!asked.success || !lines.has(port)) return;
      lines.set(port, { follows: asked.output.follow, say });
      onFollow();
    });
  };
  browser.runtime.onConnect.addListener(take);
  signal.addEventListener('abort', () => {
    browser.runtime.onConnect.removeListener(take);
    for (const port of lines.keys()) port.disconnect();
    lines.clear();
  });
  return () => [...lines.values()];
}
