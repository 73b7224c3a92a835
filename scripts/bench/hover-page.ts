/** What runs in a page to time its card. It is sent as source: it may use nothing but its arguments. */
import type { Place } from './marks';

export interface Shown {
  /** Milliseconds from the pointer's coming to the end of the first frame with the card's host. */
  readonly ms: number;
  /** Whether the card then covers some of the window. */
  readonly isSeen: boolean;
}

/** Times the next card: from the first move of the pointer to `place` on. Null comes of it where none is there in time. */
export function watchForCard({ x, y }: Place, withinMs: number): void {
  const shown = new Promise<Shown | null>((resolve) => {
    let pointedAt: number | null = null;
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      if (pointedAt === null && Math.hypot(clientX - x, clientY - y) < 1.5) pointedAt = performance.now();
    };
    const hostNow = () => document.querySelector(':root > :not(head, body)');
    const isSeen = (host: Element) => {
      for (let left = 10; left < innerWidth; left += 40)
        for (let top = 10; top < innerHeight; top += 20) if (document.elementFromPoint(left, top) === host) return true;
      return false;
    };
    const end = (result: Shown | null) => {
      removeEventListener('pointermove', onMove, { capture: true });
      hosts.disconnect();
      resolve(result);
    };
    const hosts = new MutationObserver(() => {
      const [host, from] = [hostNow(), pointedAt];
      if (host === null || from === null) return;
      hosts.disconnect();
      requestAnimationFrame(() => {
        // Its message is heard after the frame is drawn.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const ms = performance.now() - from;
          end({ ms, isSeen: isSeen(host) });
        };
        port2.postMessage(null);
      });
    });
    addEventListener('pointermove', onMove, { capture: true });
    hosts.observe(document.documentElement, { childList: true });
    setTimeout(end, withinMs, null);
  });
  Object.assign(globalThis, { shown });
}
