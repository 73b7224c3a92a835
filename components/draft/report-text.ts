import { i18n } from '#i18n';
import { type Reported, type ReportStyle, writeReport } from '@/utils/exchange/report';
import type { Words } from '@/utils/exchange/words';

/** The report in the words of the interface, of today. */
export function reportText(reported: Omit<Reported, 'made'>, style: ReportStyle): string {
  return writeReport({ ...reported, made: new Date().toISOString() }, words, style);
}

const words: Words = (key, values, count) =>
  (i18n.t as (key: string, count?: number, values?: readonly string[]) => string)(key, count, values);
