/** Which lines of a part of a page are the article: all of its paragraphs, and nothing that stands among them. */
import { MAX_ARTICLE_LENGTH } from '../model';
import { isNamedComments } from './furniture';
import type { Line } from './lines';
import { attributeOf, drawnIn, holds, isBefore, isDrawnIn, parentOf, tagOf } from './unclobbered';

/** A line with what is asked of it more than once. */
interface Weighed extends Line {
  readonly tag: string;
  /** Reads like prose: a sentence, or long enough to be one, and not mostly a link. */
  readonly prose: boolean;
  /** Code units; a letter of Chinese, Japanese or Korean says as much as three. */
  readonly weight: number;
}

/**
 * The lines of the article among `lines`, which are those of one part of the page in their order. `seeds` are the
 * elements that another finder takes for the article; null: it takes all. `declared` is the text that the page gives
 * for its article's, empty where it gives none. Linear but for what is looked for in the whole text: pull quotes, and
 * the beginnings of all lines where the page gives one.
 */
export function keptLines(
  lines: readonly Line[],
  seeds: ReadonlySet<Element> | null,
  declared: string,
): readonly Line[] {
  const weighed = lines.map(weigh);
  const kept = linesByPlace(weighed, seeds);
  return declared.length < MIN_DECLARED ? kept : withinDeclared(kept, declared);
}

/** A shorter text is a summary, in code units. */
const MIN_DECLARED = 600;
/** Share of the lines' weight that the declared text must hold to be that of this article, and whole. */
const NEARLY_WHOLE = 0.8;
const BEGINNING = 60;

/** The lines from the first to the last that the declared text has; all where it does not have nearly all of them. */
function withinDeclared(lines: readonly Weighed[], declared: string): readonly Weighed[] {
  const text = plain(declared.slice(0, MAX_ARTICLE_LENGTH));
  const isIn = lines.map((line) => text.includes(plain(line.text.slice(0, BEGINNING)).replace(/ [^ ]*$/, '')));
  const weightOf = (some: readonly Weighed[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  if (weightOf(lines.filter((_, i) => isIn[i])) < NEARLY_WHOLE * weightOf(lines)) return lines;
  return lines.slice(isIn.indexOf(true), isIn.lastIndexOf(true) + 1);
}

function linesByPlace(weighed: readonly Weighed[], seeds: ReadonlySet<Element> | null): readonly Weighed[] {
  const isSeed = (line: Line) => seeds === null || seeds.has(line.element);
  const own = weighed.filter(notFurniture(weighed, isSeed));
  const families = familiesOf(own.filter((line) => line.prose && isSeed(line)));
  const taken = own.filter((line) => isSeed(line) || (line.prose && inFamily(line, families)));
  const core = coreOf(taken);
  const within = taken.filter(belongsTo(core, seeds !== null));
  const worded = within.filter((line) => !isJunk(line));
  return trimmed(withoutRepeats(withoutEndMatter(worded)), core);
}

const LONG = 70;
const SENTENCE = 20;
/** Footnote marks may follow it. */
const SENTENCE_END = /[.!?…:;][”’»"')\]]*(?:\s?\[\w{1,4}\])*$|[。！？」』]$/u;
/** Code units in which a sentence ends, with its footnote marks. */
const MAX_END = 60;
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const HEADING = /^h[1-6]$/;

/** A line is weighed by whoever looks for the article, and once more for whether it is of it. */
const WEIGHED = new WeakMap<Line, Weighed>();

function weigh(line: Line): Weighed {
  const known = WEIGHED.get(line);
  if (known !== undefined) return known;
  const weight = line.text.length + 2 * (line.text.match(IDEOGRAPH)?.length ?? 0);
  const tag = tagOf(line.element);
  const isSentence = weight >= SENTENCE && SENTENCE_END.test(line.text.slice(-MAX_END));
  const mostLinked = (isSentence || weight >= 2 * LONG ? 0.5 : 0.25) * line.text.length;
  const prose = (isSentence || weight >= LONG) && line.linked < mostLinked && !HEADING.test(tag) && !isApart(line);
  const weighed = { ...line, tag, weight, prose };
  WEIGHED.set(line, weighed);
  return weighed;
}

/** Does it read like a sentence or more, and not like a heading, a label or a link? */
export function isProse(line: Line): boolean {
  return weigh(line).prose;
}

/** Does it say who wrote the article, or when, and nothing else? */
export function isByline(text: string): boolean {
  return BYLINE.test(text);
}

function isApart({ apart, text }: Line): boolean {
  return apart > 0.8 * text.length;
}

/** Share of the prose that an element with a name of furniture must hold to be the article itself. */
const MUCH = 0.3;

/** What is named like furniture is furniture unless much of the article's prose stands in it. */
function notFurniture(lines: readonly Weighed[], isSeed: (line: Line) => boolean): (line: Weighed) => boolean {
  const held = new Map<Element, number>();
  let all = 0;
  let whole = 0;
  for (const line of lines) {
    if (!line.prose || !isSeed(line)) continue;
    whole += line.weight;
    if (!line.named.some(isNamedComments)) all += line.weight;
    for (const element of line.named) held.set(element, (held.get(element) ?? 0) + line.weight);
  }
  const spared = (element: Element) =>
    (held.get(element) ?? 0) >= (isNamedComments(element) ? NEARLY_ALL * whole : MUCH * all);
  return (line) => line.named.every(spared) && !isApart(line);
}

/**
 * The parents of two paragraphs or more, and theirs where they hold three or more each in an element of its own: their
 * other paragraphs belong to the article too.
 */
function familiesOf(prose: readonly Weighed[]): ReadonlySet<Element> {
  const children = new Map<Element, number>();
  const grandchildren = new Map<Element, number>();
  const count = (counts: Map<Element, number>, element: Element | null) => {
    if (element !== null) counts.set(element, (counts.get(element) ?? 0) + 1);
  };
  for (const { element } of prose) {
    const parent = parentOf(element);
    count(children, parent);
    count(grandchildren, parent && parentOf(parent));
  }
  const least = (counts: ReadonlyMap<Element, number>, number: number) =>
    [...counts].filter(([, found]) => found >= number).map(([parent]) => parent);
  return new Set([...least(children, 2), ...least(grandchildren, 3)]);
}

function inFamily({ element }: Line, families: ReadonlySet<Element>): boolean {
  const parent = parentOf(element);
  if (parent === null) return false;
  const grandparent = parentOf(parent);
  return families.has(parent) || (grandparent !== null && families.has(grandparent));
}

/** Share of the prose that the innermost part of the page with nearly all of the article holds. */
const NEARLY_ALL = 0.85;

function coreOf(lines: readonly Weighed[]): Element | null {
  const held = new Map<Element, number>();
  let all = 0;
  let deepest: Element | null = null;
  for (const { prose, element, weight } of lines) {
    if (!prose) continue;
    all += weight;
    for (let around: Element | null = element; around !== null; around = drawnIn(around))
      held.set(around, (held.get(around) ?? 0) + weight);
  }
  // A map keeps the order of its first entries: inner elements stand before those around them.
  for (const [element, weight] of held) {
    if (weight < NEARLY_ALL * all) continue;
    if (deepest === null || isWithin(element, deepest)) deepest = element;
  }
  return deepest;
}

/**
 * In the core, or prose before it, where pages set their first paragraph apart (a long one, where no finder `chose` it),
 * or prose after it in an element of the core's own name, as articles cut by an advertisement have.
 */
function belongsTo(core: Element | null, chose: boolean): (line: Weighed) => boolean {
  if (core === null) return () => true;
  const name = attributeOf(core, 'class') ?? '';
  return ({ element, prose, weight }) => {
    if (isWithin(element, core)) return true;
    if (!prose) return false;
    const isApt = chose || weight >= 2 * LONG;
    if (isApt && (isBefore(element, core) || holds(element, core))) return true;
    const parent = parentOf(element);
    return name !== '' && parent !== null && attributeOf(parent, 'class') === name;
  };
}

function isWithin(element: Element, around: Element | null): boolean {
  return around === null || isDrawnIn(element, around);
}

/** Labels, orders to the reader and the heads of lists of other articles. */
const LABEL =
  /^(?:advertisements?|advertising|ads?|sponsored(?: links?)?|promoted links?|werbung|anzeige|publicidad|publicité|pub|reklama|story continues below.*|(?:article|post) continues (?:below|after).*|continue reading.*|read more|show more|load(?:ing)?(?: more)?[.…]*|view (?:this )?(?:image|photo|gallery).*|play video|image|photo|listen|print|copied!?|share(?: this.*)?|tweet|skip .*)$/i;
const BYLINE =
  /^(?:by|par|von|por|di|posted (?:on|by)|written by|reported by|published|updated|last updated|reviewed by|filed (?:to|under)|tags?|topics?|labels?|categor(?:y|ies))\b[^.!?]{0,160}$/i;
const POINTER =
  /^(?:\W*)(?:read(?: more| also| next)?|see also|also read|related|more|watch|listen|learn more|recommended|lire(?: aussi)?|à lire|lesen sie(?: auch)?|mehr zum thema|lea(?: también)?|leia(?: também)?|leggi anche|čtěte(?: také)?)\b\s*[:：|–—-]/i;

function isJunk({ text, linked, tag, weight }: Weighed): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (LABEL.test(text)) return true;
  if (weight < 200 && POINTER.test(text)) return true;
  const isLink = linked > 0.8 * text.length;
  return isLink && tag !== 'li' && tag !== 'td' && tag !== 'th' && tag !== 'dd' && tag !== 'dt' && !HEADING.test(tag);
}

/** Heads of what follows an article. */
const END_MATTER =
  /^(?:see also|references|notes|footnotes|endnotes|external links|further reading|bibliography|related(?: (?:articles?|stories|posts?|coverage|content|topics))?|more (?:from|on|stories|articles)\b.*|read (?:more|next)|you (?:may|might) also like|recommended.*|about the authors?|share this\b.*|(?:\d+ )?(?:comments?|responses|replies))\W*(?:\[edit\])?$/i;

/** Without what follows a heading of that kind in the second half of the lines. */
function withoutEndMatter(lines: readonly Weighed[]): readonly Weighed[] {
  const end = lines.findIndex(
    ({ tag, text }, i) => i >= lines.length / 2 && HEADING.test(tag) && END_MATTER.test(text),
  );
  return end < 0 ? lines : lines.slice(0, end);
}

const PULL_QUOTE = { least: 25, most: 300 };

/** Words set large beside the text are left out where a longer line says them too. A paragraph of its own never is. */
function withoutRepeats(lines: readonly Weighed[]): readonly Weighed[] {
  return lines.filter((line) => {
    const { text, tag, element } = line;
    if (text.length < PULL_QUOTE.least || text.length > PULL_QUOTE.most || /^(?:li|td|th|dd|dt|pre)$/.test(tag))
      return true;
    if (tag === 'p' && !/^(?:blockquote|figure|q)$/.test(tagOf(parentOf(element) ?? element))) return true;
    const words = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    return !lines.some((other) => other !== line && other.text.length > words.length + 4 && other.text.includes(words));
  });
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Begins with the first prose and its headings, ends with the last that is no link, label or heading. */
function trimmed(lines: readonly Weighed[], core: Element | null): readonly Weighed[] {
  let start = lines.findIndex((line) => line.prose && !BYLINE.test(line.text));
  if (start < 0) return lines;
  while (start > 0 && opens(lines[start - 1], core)) start -= 1;
  let end = lines.length;
  while (end > start + 1 && !closes(lines[end - 1])) end -= 1;
  return lines.slice(start, end);
}

/** Labels are shorter, in code units. */
const SHORT = 25;

/** Headings, items and short paragraphs right before the first long one, where all of the article stands. */
function opens(line: Weighed | undefined, core: Element | null): boolean {
  if (line === undefined || core === null || !isWithin(line.element, core)) return false;
  if (BYLINE.test(line.text)) return false;
  if (HEADING.test(line.tag) || line.tag === 'li') return true;
  const most = line.tag === 'p' ? SHORT : 2 * SHORT;
  return line.linked < line.text.length / 2 && (line.weight >= most || SENTENCE_END.test(line.text));
}

const INVITATION =
  /^(?:follow|subscribe|sign up|join|like|e-?mail|contact|download|get (?:our|the|more)|support|donate|suivez|abonnez|inscrivez|folgen|abonnieren|síguenos|siga|suscr[ií]b)\b/i;

/** A line that asks the reader to go elsewhere, with the links that lead there. */
function isInvitation({ text, linked, weight }: Weighed): boolean {
  return linked > 0 && weight < 160 && INVITATION.test(text);
}

function closes(line: Weighed | undefined): boolean {
  if (line === undefined) return true;
  if (HEADING.test(line.tag) || BYLINE.test(line.text) || line.text.endsWith(':') || isInvitation(line)) return false;
  if (line.prose || (line.tag === 'td' && line.weight >= LONG)) return true;
  return line.linked < line.text.length / 2 && /^(?:li|pre|dd|p|blockquote)$/.test(line.tag);
}
