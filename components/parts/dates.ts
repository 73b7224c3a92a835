import { locale } from '@/utils/words/locale';

let format: Intl.DateTimeFormat | undefined;

/**
 * A time as a date for people, in the language of the interface as the reader's region writes it. What is no time
 * comes back as it is: pages give all sorts of things as their date.
 */
export function sayDate(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  format ??= new Intl.DateTimeFormat(locale(), { dateStyle: 'long' });
  return format.format(date);
}

let times: Intl.DateTimeFormat | undefined;

/** A time as date and time of day for people; what is no time comes back as it is. */
export function sayTime(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  times ??= new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' });
  return times.format(date);
}

let months: Intl.DateTimeFormat | undefined;

/** A month such as "2026-05" for people; what is none comes back as it is. */
export function sayMonth(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return month;
  months ??= new Intl.DateTimeFormat(locale(), { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return months.format(date);
}
