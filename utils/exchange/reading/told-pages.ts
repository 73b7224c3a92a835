import { isPageAddress, pageKey } from '../../page-key';
import type { Annotation } from '../../records';
import { checked, ReadAnnotationSchema, ReadPageSchema } from './checked';
import { type Found, type Refused, refused } from './found';
import { pageHead, type ToldPage } from './page-head';
import { passageOf, type Told } from './told';

/** So many notes and annotations are gathered at most before their pages are given. */
const MAX_WAITING = 1_000;

interface Waiting {
  readonly told: ToldPage;
  readonly line: number;
  readonly notes: string[];
  readonly annotations: Annotation[];
  readonly times: string[];
}

/**
 * Gathers what is told into pages. `add` gives what is refused, and the pages there are once many annotations wait; `end`
 * gives the rest. Titles and the like are those of the first that tells of the page. `now`: ISO 8601, for what has no time.
 */
export function toldPages(now: string) {
  let waiting = new Map<string, Waiting>();
  let count = 0;

  function add(told: Told): Found[] {
    const { url } = told.page;
    if (!isPageAddress(url)) return [refused('address', told.line, { address: url.slice(0, 200) })];
    const key = pageKey(url);
    const page = waiting.get(key) ?? { told: told.page, line: told.line, notes: [], annotations: [], times: [] };
    const wrong = take(page, told);
    if (wrong !== null) return [wrong];
    waiting.set(key, page);
    return count >= MAX_WAITING ? end() : [];
  }

  function take(page: Waiting, told: Told): Refused | null {
    if (told.quote === null) {
      if (told.note.trim() !== '' && !page.notes.includes(told.note)) page.notes.push(told.note);
    } else {
      const read = checked(ReadAnnotationSchema, passageOf(told, told.quote, now), told.line);
      if (!('record' in read)) return read;
      page.annotations.push(read.record);
    }
    count += 1;
    page.times.push(...[told.createdAt, told.updatedAt].filter((time) => time !== null));
    return null;
  }

  function end(): Found[] {
    const found = [...waiting.values()].map(pageFound);
    waiting = new Map();
    count = 0;
    return found;
  }

  function pageFound({ told, line, notes, annotations, times }: Waiting): Found {
    times.sort();
    const head = pageHead(told, notes.join('\n\n'), times[0] ?? now, times.at(-1) ?? now);
    const read = checked(ReadPageSchema, head, line, 'page.');
    return 'record' in read ? { kind: 'page', page: read.record, isHead: true, annotations, versions: [] } : read;
  }

  return { add, end };
}
