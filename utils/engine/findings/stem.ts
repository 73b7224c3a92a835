/**
 * A word without its commonest endings, so that "closes", "closed" and "closing" are one. Not a word: only to be compared. It
 * joins a few that do not belong together, as every stemmer of so few rules does.
 */
export function stem(word: string): string {
  let base = word.replace(/'s?$/, '');
  if (base.length > 4 && base.endsWith('ies')) base = `${base.slice(0, -3)}y`;
  else if (base.length > 5 && base.endsWith('ing')) base = base.slice(0, -3);
  else if (base.length > 4 && /(?:ed|es)$/.test(base)) base = base.slice(0, -2);
  else if (base.length > 3 && /[^s]s$/.test(base)) base = base.slice(0, -1);
  if (base.length > 3) base = base.replace(/e$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1');
  return base.replaceAll(',', '');
}
