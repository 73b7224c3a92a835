/** What of a trace of a page's thread is our pointer handler. Source: Chromium's trace events, category devtools.timeline. */

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as are the others. */
  readonly ts: number;
  readonly dur?: number;
  /** Of it, what the thread was running. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string; readonly url?: string } };
}

/** Milliseconds of CPU time. */
export interface Handled {
  /** In the listener, while the event was dispatched. */
  readonly listenerMs: number;
  /** With that, what it had put off to the frame. */
  readonly allMs: number;
}

/** What each `pointermove` of a trace cost in scripts whose address begins with `origin`, in their order. */
export function pointerMoves(trace: readonly TraceEvent[], origin: string): readonly Handled[] {
  const complete = trace.filter(({ ph }) => ph === 'X').toSorted((a, b) => a.ts - b.ts);
  const calls = complete.filter(({ name, args }) => name === 'FunctionCall' && args?.data?.url?.startsWith(origin));
  const moves = complete.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'pointermove');
  const frames = complete.filter(({ name }) => name === 'FireAnimationFrame');
  return moves.map((move, i) => {
    const next = moves[i + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const listenerMs = sum(calls.filter((call) => isIn(call, move)));
    const own = frames.filter(({ ts }) => ts > move.ts && ts < next);
    const laterMs = sum(calls.filter((call) => own.some((frame) => isIn(call, frame))));
    return { listenerMs, allMs: listenerMs + laterMs };
  });
}

function isIn(call: TraceEvent, { pid, tid, ts, dur = 0 }: TraceEvent): boolean {
  return call.pid === pid && call.tid === tid && call.ts >= ts && call.ts < ts + dur;
}

function sum(calls: readonly TraceEvent[]): number {
  return calls.reduce((total, { tdur, dur = 0 }) => total + (tdur ?? dur), 0) / 1_000;
}
