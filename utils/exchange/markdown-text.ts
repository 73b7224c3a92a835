/**
 * `text` so that CommonMark, GitHub and Obsidian show it letter for letter, line breaks included: nothing in it is
 * markup, HTML, a link, a formula or a comment. White space around lines is dropped, because it would be code.
 */
export function markdownText(text: string): string {
  return shownLines(text).join('\n');
}

/** `text` in one line. */
export function markdownLine(text: string): string {
  return escapeLine(text.replace(/\s+/g, ' '));
}

/** `text` as a block quotation. */
export function markdownQuote(text: string): string {
  return shownLines(text)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** A link to `url`; its address as plain text where it is not one of the web. */
export function markdownLink(label: string, url: string): string {
  if (!/^https?:\/\/\S+$/i.test(url)) return `${markdownLine(label)}: ${markdownLine(url)}`;
  const address = url
    .replace(/[<>()\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return `[${markdownLine(label)}](${address})`;
}

/** A backslash at the end of a line keeps the break that Markdown would make a space of. */
function shownLines(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\v\f]/).map(escapeLine);
  return lines.map((line, i) => (line !== '' && (lines[i + 1] ?? '') !== '' ? `${line}\\` : line));
}

function escapeLine(line: string): string {
  return (
    line
      .trim()
      .replace(/[\\`*_[\]<>#|~$^{}]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(/(?<==)=|(?<=%)%/g, '\\$&')
      // GitHub makes links of bare addresses.
      .replace(/(?<=\b(?:https?|ftp|mailto|xmpp)):|(?<=\bwww)\.|(?<=\w)@(?=\w)/gi, '\\$&')
      .replace(/^[-+=:]/, '\\$&')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
  );
}
