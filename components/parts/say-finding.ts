import { say } from '@/components/say';
import { findingMessage } from '@/utils/finding-message';
import type { Finding } from '@/utils/model';
import { sayDate } from './dates';

/** A finding in the words of the interface; one that this version has no sentence for as its key, made readable. */
export function sayFinding(finding: Finding): string {
  const { key, values, count } = findingMessage(finding, sayDate);
  return say(key, values, count);
}
