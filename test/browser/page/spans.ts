/** What is asked of every span of a page: that it leads to ranges, and they to it. Runs in the world of `exposed`. */

export interface Checked {
  readonly text: string;
  readonly spans: number;
  /** The first few spans that do not come back. */
  readonly wrong: readonly string[];
}

/**
 * Checks spans of the article (`#root`: of that element): all of them where the text is short, else units all over it,
 * every block, and `most` spans by chance.
 */
export async function checkSpans(what: 'article' | '#root', most = 1_000): Promise<Checked> {
  const root = document.querySelector('#root');
  const map =
    what === 'article' || root === null
      ? (await exposed.readPage(document))?.map
      : await exposed.readTextMap({ body: root, headline: null, standfirst: null, kept: null });
  if (map === undefined) return { text: '', spans: 0, wrong: [] };
  const { text } = map;
  const isInNode = new Uint8Array(text.length);
  for (const { start, length } of map.runs) isInNode.fill(1, start, start + length);
  const wrong: string[] = [];
  let spans = 0;

  const plain = (said: string) =>
    said
      .replace(/[\u00ad\u200b\ufeff\u2060-\u2064\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '')
      .replace(/\s+/g, ' ');

  const problemOf = (start: number, end: number): string | null => {
    let at = start;
    const isGap = (to: number) => isInNode.subarray(at, to).every((unit) => unit === 0);
    for (const range of exposed.rangesOf(map, [start, end])) {
      const from = exposed.offsetOf(map, range.startContainer, range.startOffset);
      const last = exposed.offsetOf(map, range.endContainer, range.endOffset - 1);
      if (from === null || last === null) return 'a range leads nowhere';
      if (from < at || last >= end) return `a range leads to [${from}, ${last}]`;
      if (!isGap(from)) return `not all of [${at}, ${from}) is in a range`;
      at = last + 1;
      if (plain(range.toString()) !== text.slice(from, at)) return `drawn as "${range.toString()}"`;
      const back = exposed.spanOf(map, range);
      const words = text.slice(from, at);
      const expected = [from + words.length - words.trimStart().length, from + words.trimEnd().length];
      if (words.trim() !== '' && back?.join() !== expected.join()) return `comes back as ${back}`;
    }
    return isGap(end) ? null : `not all of [${at}, ${end}) is in a range`;
  };
  const check = (start: number, end: number): void => {
    spans += 1;
    const problem = problemOf(start, end);
    if (problem === null || wrong.length >= 5) return;
    wrong.push(`[${start}, ${end}) "${text.slice(start, end).slice(0, 80)}": ${problem}`);
  };

  if (text.length <= 80) {
    for (let start = 0; start < text.length; start++)
      for (let end = start + 1; end <= text.length; end++) check(start, end);
  } else {
    for (let at = 0; at < text.length; at += Math.ceil(text.length / (3 * most))) check(at, at + 1);
    for (const { span } of map.blocks) check(...span);
    let seed = text.length;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    for (let i = 0; i < most; i++) {
      const start = random(text.length - 1);
      check(start, Math.min(text.length, start + 1 + random(i % 10 === 0 ? text.length : 400)));
    }
  }
  return { text, spans, wrong };
}
