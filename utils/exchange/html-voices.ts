/** Who speaks, and where along the text: the map of voices in the report that `html-report.ts` writes. */
import type { Claim } from '../model';
import type { Shown } from './html-claims';
import { htmlText } from './html-text';
import type { Words } from './words';

/** A claim of a few words in a long article would be no wider than a hair; in hundredths of the text. */
const LEAST_WIDTH = 0.8;

interface Voice {
  readonly claims: { readonly claim: Claim; readonly start: number; readonly end: number }[];
}

/**
 * Who says how much, most first, in the order of the text where two say as much; where the text is known, each with a strip
 * from its start to its end. Empty where nobody says anything. `length`: UTF-16 code units of the text, null: not known.
 */
export function voiceList(shown: readonly Shown[], length: number | null, words: Words): string {
  const voices = new Map<string, Voice>();
  for (const { item, claim, speaker } of shown) {
    if (claim?.class !== 'said' || speaker === null) continue;
    const voice = voices.get(speaker) ?? { claims: [] };
    const { start, end } = item.selectors.position;
    voice.claims.push({ claim, start, end });
    voices.set(speaker, voice);
  }
  if (voices.size === 0) return '';
  const rows = [...voices]
    .sort(([, a], [, b]) => b.claims.length - a.claims.length)
    .map(([name, { claims }]) => {
      const said = `${name} (${words('voices.claims', [String(claims.length)], claims.length)})`;
      const strip = length === null || length === 0 ? '' : stripOf({ claims }, length);
      return `<li><span dir="auto">${htmlText(said)}</span>${strip}</li>`;
    });
  const isMap = length !== null && length > 0;
  const about = isMap ? `<p class="soft">${htmlText(words('export.voicesAlong'))}</p>\n` : '';
  const list = `<ul class="${isMap ? 'speakers voices' : 'speakers'}">${rows.join('\n')}</ul>`;
  return `<h3>${htmlText(words('popup.who'))}</h3>\n${about}${list}`;
}

/** The same is in words beside it and in the order of the claims. */
function stripOf({ claims }: Voice, length: number): string {
  const share = (units: number) => (100 * Math.min(length, Math.max(0, units))) / length;
  const marks = claims.map(({ claim, start, end }) => {
    const width = Math.max(LEAST_WIDTH, share(end) - share(start));
    const x = Math.min(share(start), 100 - width);
    return `<rect class="s-${claim.sourcing}" x="${rounded(x)}" width="${rounded(width)}" height="1"/>`;
  });
  return `<svg class="voice" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">${marks.join('')}</svg>`;
}

function rounded(share: number): string {
  return String(Math.round(share * 100) / 100);
}
