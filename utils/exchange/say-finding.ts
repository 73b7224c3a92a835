import { findingMessage } from '../finding-message';
import type { Finding } from '../model';
import { day } from './day';
import type { Words } from './words';

/** A finding as a sentence; its key where this version has no words for it, as for one kept by a newer one. */
export function sayFinding(finding: Finding, words: Words): string {
  const { key, values, count } = findingMessage(finding, day);
  try {
    return words(key, values, count) || key;
  } catch {
    return key;
  }
}
