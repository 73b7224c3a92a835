import { FINDING_PARAMS, type Finding } from './model';

/** What a finding's message takes: the values of its `$1` to `$4`, and the number that chooses among its plural forms. */
export interface FindingMessage {
  readonly key: string;
  readonly values: readonly string[];
  /** Absent: the message has one form. */
  readonly count?: number;
}

/** The message of a finding, with its date as `sayDate` has it. What is missing is an empty text. */
export function findingMessage({ key, params = {} }: Finding, sayDate: (date: string) => string): FindingMessage {
  const values = FINDING_PARAMS.map((name) => {
    if (!Object.hasOwn(params, name)) return '';
    const value = String(params[name]);
    return name === 'date' ? sayDate(value) : value;
  });
  const { count } = params;
  if (typeof count !== 'number') return { key, values };
  // The forms of a message are parted by this sign, after its values have been put in.
  return { key, values: values.map((value) => value.replaceAll('|', '/')), count };
}

/** The address a finding leads to, where it is one of the web: what is kept or imported is checked again here. */
export function addressOf({ params = {} }: Finding): string | null {
  const url = Object.hasOwn(params, 'url') ? params.url : undefined;
  return typeof url === 'string' && /^https?:\/\/[^\s]+$/i.test(url) && URL.canParse(url) ? url : null;
}
