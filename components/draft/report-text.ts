import { type Reported, type ReportStyle, writeReport } from '@/utils/exchange/report';
import type { Words } from '@/utils/exchange/words';
import { i18n } from '@/utils/words/i18n';

/** The report in the words of the interface, of today. */
export function reportText(reported: Omit<Reported, 'made'>, style: ReportStyle): string {
  return writeReport({ ...reported, made: new Date().toISOString() }, words, style);
}

const words: Words = (key, values, count) =>
  (i18n.t as (key: string, count?: number, values?: readonly string[]) => string)(key, count, values);
