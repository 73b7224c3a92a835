/**
 * Year, month and day that a time in ISO 8601 begins with, as far as it has them, in its own time zone; null where it is
 * none. A day that no calendar has is left out.
 */
export function dateParts(time: string): number[] | null {
  const [, ...said] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/.exec(time.trim()) ?? [];
  const [year, month, date] = said.map((part) => (part === undefined ? 0 : Number(part)));
  if (year === undefined) return null;
  if (!month || month > 12) return [year];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return !date || date > days ? [year, month] : [year, month, date];
}
