/** FNV-1a, the offset basis and the prime of its 32-bit form: http://www.isthe.com/chongo/tech/comp/fnv/ */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** A 32-bit hash of the code units `[from, to)` of `word`. Digits count as one another, so that all years are one word. */
export function hashOf(word: string, from = 0, to = word.length): number {
  let hash = BASIS;
  for (let i = from; i < to; i++) {
    let unit = word.charCodeAt(i);
    if (unit >= 0x30 && unit <= 0x39) unit = 0x30;
    hash = Math.imul(hash ^ unit, PRIME);
  }
  return hash;
}

/**
 * A 32-bit hash of what `word` (lower case) shares with its inflected forms, as far as endings tell: "said" stays itself,
 * "warned", "warns" and "warning" are one.
 */
export function stemHash(word: string): number {
  return hashOf(word, 0, stemLength(word));
}

function stemLength(word: string): number {
  const n = word.length;
  let end = n;
  if (n > 5 && word.endsWith('ing')) end = n - 3;
  else if (n > 4 && word.endsWith('ies')) end = n - 2;
  else if (n > 4 && word.endsWith('ied')) end = n - 2;
  else if (n > 4 && word.endsWith('ed')) end = n - 2;
  else if (n > 4 && word.endsWith('es') && !word.endsWith('ses')) end = n - 2;
  else if (n > 3 && word.endsWith('s') && !word.endsWith('ss')) end = n - 1;
  else if (n > 3 && word.endsWith('e')) end = n - 1;
  else if (n > 3 && word.endsWith('y')) return n - 1;
  const last = word.charCodeAt(end - 1);
  if (end < n && end > 3 && last === word.charCodeAt(end - 2) && last !== 0x73 && last !== 0x6c) end--;
  else if (end < n - 1 && end > 3 && word.charCodeAt(end - 1) === 0x69) end--;
  return end;
}
