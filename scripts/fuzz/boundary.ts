import type { IRawProperty } from 'fast-check';

/** What must hold at a boundary, whatever comes in. */
export interface Claim {
  readonly says: string;
  readonly property: IRawProperty<unknown>;
  /** Of the runs asked for; absent: all. For what takes long each time. */
  readonly share?: number;
  /** It compares times, so it is for the command alone: a test that is told by a clock is told by the machine. */
  readonly timed?: true;
}

/** A place where what others wrote comes in or what is kept goes out. */
export interface Boundary {
  readonly name: string;
  /** What comes over it, in words. */
  readonly what: string;
  /** Some run in a browser, which takes seconds to start. */
  readonly inBrowser?: true;
  open(): Promise<Opened>;
}

export interface Opened {
  readonly claims: readonly Claim[];
  close?(): Promise<void>;
}

/** A boundary whose claims need nothing to be started. */
export function boundary(name: string, what: string, claims: readonly Claim[]): Boundary {
  return { name, what, open: () => Promise.resolve({ claims }) };
}
