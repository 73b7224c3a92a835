import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, buildOf } from '../drive/browsers';

/** A build with words of no language, in a folder of its own. Call `remove` when no browser has it any more. */
export interface PseudoBuild {
  readonly folder: string;
  remove(): void;
}

/**
 * The build for tests in a language that nobody speaks: every message is longer by half, has marks on its letters, and stands in
 * ⟦ and ⟧, so that what does not was never a message. `direction`: which way it runs.
 */
export function pseudoBuild(name: BrowserName, direction: 'ltr' | 'rtl' = 'ltr'): PseudoBuild {
  const folder = mkdtempSync(join(tmpdir(), 'whence-pseudo-'));
  cpSync(buildOf(name, 'e2e'), folder, { recursive: true });
  const file = join(folder, '_locales/en/messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  for (const [key, entry] of Object.entries(messages)) {
    if (!KEPT.has(key)) entry.message = pseudo(entry.message);
  }
  messages.extDirection = { message: direction };
  writeFileSync(file, JSON.stringify(messages));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What the browser or the code reads. */
const KEPT: ReadonlySet<string> = new Set(['extLanguage', 'extDirection']);

const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'åå',
    e: 'éé',
    i: 'îî',
    o: 'öö',
    u: 'ûû',
    c: 'ç',
    n: 'ñ',
    r: 'ŕ',
    s: 'š',
    t: 'ţ',
    y: 'ýý',
    g: 'ğ',
  }),
);

/** Every form of a message in its own brackets; parameters and the marks of the sample (`[named:…]`) as they were. */
function pseudo(message: string): string {
  return message
    .split(' | ')
    .map((form) =>
      form
        .split(/(\[\w+:|\])/)
        .map((piece, index) => (index % 2 === 1 || piece.trim() === '' ? piece : `⟦${longer(piece)}⟧`))
        .join(''),
    )
    .join(' | ');
}

function longer(words: string): string {
  return words.replace(/[a-z]/gi, (letter) => {
    const other = LETTERS.get(letter.toLowerCase()) ?? letter;
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  });
}
