/** `text` so that a browser shows it letter for letter, in a text or in a quoted attribute: nothing in it is markup. */
export function htmlText(text: string): string {
  return (
    text
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/'/g, '&#39;')
      // HTML has no such signs: parsers drop some and stop at others.
      .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}/gu, '\ufffd')
  );
}

/**
 * A link to `url` that tells nobody where it stands; `label` alone where the address is not one of the web. Of class `titled`
 * where the label does not have the address: on paper it must be beside it.
 */
export function htmlLink(label: string, url: string): string {
  if (!/^https?:\/\/\S+$/i.test(url)) return htmlText(label);
  const titled = label.includes(url) ? '' : ' class="titled"';
  return `<a${titled} href="${htmlText(url)}" rel="noreferrer noopener">${htmlText(label)}</a>`;
}

/** ` lang="…"` for what is written in that language; empty where it is not known. */
export function htmlLang(lang: string | null | undefined): string {
  return lang && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(lang) ? ` lang="${lang}"` : '';
}

/** A note with its line breaks under a small heading; empty where nothing is noted. */
export function htmlNote(heading: string, note: string): string {
  if (note.trim() === '') return '';
  return `<h4>${htmlText(heading)}</h4>\n<div class="note" dir="auto">${htmlText(note)}</div>`;
}
