import { codeUnitOffsets } from '../code-points';
import type { ReadOptions } from './options';

/** The text of a kept page, and what turns its code points into code units. */
export interface KnownText {
  readonly text: string;
  readonly units: (offset: number) => number;
}

/** Looks texts up by their pages' keys. The last one is remembered: annotations of a page mostly stand together. */
export function knownTexts(textOf: ReadOptions['textOf']): (key: string) => Promise<KnownText | null> {
  let last: { readonly key: string; readonly known: KnownText | null } | null = null;
  return async (key) => {
    if (last?.key !== key) {
      const text = await textOf(key);
      last = { key, known: text === null ? null : { text, units: codeUnitOffsets(text) } };
    }
    return last.known;
  };
}
