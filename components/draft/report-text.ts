import { say } from '@/components/say';
import { type Reported, type ReportStyle, writeReport } from '@/utils/exchange/report';

/** The report in the words of the interface, of today. */
export function reportText(reported: Omit<Reported, 'made'>, style: ReportStyle): string {
  return writeReport({ ...reported, made: new Date().toISOString() }, say, style);
}
