/** What stands in or beside an article and is none of it, by what its elements are called. */
import { attributeOf, queryAll, tagOf } from './unclobbered';

/** Never a paragraph of the article, by the tag alone. */
const TAGS = new Set('figcaption caption aside nav footer dialog menu iframe button select address'.split(' '));
/** A form with this many paragraphs wraps the page, as old servers do. */
const PAGE_FORM = 3;
const ROLES =
  /^(?:navigation|complementary|button|dialog|alertdialog|alert|menu|menubar|toolbar|tooltip|search|banner|tablist|doc-pullquote|doc-endnotes)$/;

/**
 * Words that class, id and the like are made of. Left out on purpose: what article bodies themselves are called, such as
 * `widget`, `module`, `teaser` or `paywall`.
 */
const WORDS = [
  // Captions, credits and the words set large
  'captions?|credits?|legend|epigrafe|legenda|legende|bildunterschrift|pull ?quotes?',
  // Who wrote it, where and when
  'by ?lines?|authors?|autor(?:es)?|auteurs?|bios?|signature|date ?lines?|date ?time|dates?|time ?stamps?|published|updated|meta|metadata|reviewed by',
  // Other articles
  'related(?: ?\\w+)?|relacionad[oa]s?|verwandt|recommend(?:s|ed|ations?)?|recirc(?:ulation)?|trending|popular|most ?(?:read|popular|shared|viewed)|mas leidas|meistgelesen|read ?(?:more|next|also)|see ?also|up ?next|more ?(?:on|from|stories)|next ?(?:up|post)|prev(?:ious)? next',
  // What the reader is asked to do
  'news ?letters?|subscri(?:be|ption|ptions)|sign ?(?:in|up)|log ?in|register|donate|donations?|follow|shar(?:e|es|ing|edaddy)|compartir|partager|teilen|social|like post|surveys?|poll|feedback|error report',
  // What others say of it
  'comments?|comentarios|commentaires|kommentare|disqus|livefyre|replies|respond|responses',
  // Films
  'video ?(?:titles?|players?|captions?|meta|info)|player',
  // Advertisements
  'ads?|advert(?:s|isements?|ising)?|sponsor(?:s|ed)?|promos?|promotions?|publicidad|werbung|anzeige|reklama|outbrain|taboola|trc|zergnet',
  // The page's own parts
  'cookies?|consent|gdpr|bread ?crumbs?|tags?|tag ?list|topics?|toc|sidebar|tool ?bar|pagers?|pagination|menu|nav|nav ?box|navigation|footer|copyright|skip|pop ?up|modal|overlay|light ?box|gallery|slide ?shows?|no ?print|print ?only|visually ?hidden|sr ?only|screen ?reader(?: text)?',
];
const NAMED = new RegExp(`(?<![a-z])(?:${WORDS.join('|')})(?![a-z])`);
const ATTRIBUTES = ['class', 'id', 'itemprop', 'data-component', 'data-testid'];

/** By its tag or its role: whatever stands in it is none of the article. */
export function isFurniture(element: Element): boolean {
  const tag = tagOf(element);
  if (tag === 'form') return queryAll(element, 'p').length < PAGE_FORM;
  if (TAGS.has(tag)) return true;
  const role = attributeOf(element, 'role');
  return role !== null && ROLES.test(role);
}

/** By its names: then it is none of the article unless it holds much of it. */
export function isNamedFurniture(element: Element): boolean {
  const names = writtenNamesOf(element);
  if (names === '') return false;
  let named = KNOWN.get(names);
  if (named === undefined) {
    named = NAMED.test(wordsOf(names));
    if (KNOWN.size >= MAX_KNOWN) KNOWN.clear();
    KNOWN.set(names, named);
  }
  return named;
}

/** The elements of a page share few names, and looking for all those words is dear. */
const KNOWN = new Map<string, boolean>();
const MAX_KNOWN = 2_000;

/** Comments are often longer than what they are about. */
const COMMENTS = /(?<![a-z])(?:comments?|comentarios|commentaires|kommentare|disqus|livefyre|replies)(?![a-z])/;

/** An article may be called after its comments; then it is one all the same. */
export function isNamedComments(element: Element): boolean {
  return !/^(?:article|main|body)$/.test(tagOf(element)) && COMMENTS.test(namesOf(element));
}

/** The words of all names, lower case: `articleBody-2` is `article body-2`. */
export function namesOf(element: Element): string {
  return wordsOf(writtenNamesOf(element));
}

function writtenNamesOf(element: Element): string {
  let names = '';
  for (const attribute of ATTRIBUTES) {
    const value = attributeOf(element, attribute);
    if (value !== null && value !== '') names += ` ${value}`;
  }
  return names.slice(0, 400);
}

function wordsOf(names: string): string {
  return names
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
}
