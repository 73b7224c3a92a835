/** What the page's JSON-LD says of the making of its article, checked: short texts and addresses of http or https. */
import { type Declared, type DeclaredWork, MAX_DECLARED_WORKS } from '../model';
import { isOfType, type LinkedData, nodesIn, type PageData } from './linked-data';

const MAX_TEXT = 300;
const MAX_URL = 2_000;

/** `author` is the article's as one line; null where the page says nothing of the kind. Never throws. */
export function declaredIn({ article, nodes }: PageData, author: string | null): Declared | null {
  const makers = [article, ...publishersOf(article, nodes)];
  const policy = (name: string) =>
    first(
      makers.flatMap((maker) => addressesOf(maker[name], nodes)),
      addressIn,
    );
  const found = {
    author: textIn(author),
    basedOn: works(article.isBasedOn),
    citations: works(article.citation),
    reviewed: all(
      nodes.filter((node) => isOfType(node, /^ClaimReview$/)).map(({ claimReviewed }) => claimReviewed),
      textIn,
    ),
    correctionsPolicy: policy('correctionsPolicy'),
    unnamedSourcesPolicy: policy('unnamedSourcesPolicy'),
    publishingPrinciples: policy('publishingPrinciples'),
  };
  const said = Object.entries(found).filter(([, value]) => value !== null && value.length > 0);
  return said.length > 0 ? (Object.fromEntries(said) as Declared) : null;
}

const NEWSROOM = /^NewsMediaOrganization$/;

/** Whom the article names; where it names nobody, the page's newsroom if there is one only. */
function publishersOf(article: LinkedData, nodes: readonly LinkedData[]): readonly LinkedData[] {
  if (article.publisher !== undefined) return resolved(article.publisher, nodes);
  const newsrooms = nodes.filter((node) => isOfType(node, NEWSROOM));
  return newsrooms.length === 1 ? newsrooms : [];
}

/** What may be the addresses of `value`: it, those in it, and those of the nodes that it is. */
function addressesOf(value: unknown, nodes: readonly LinkedData[]): readonly unknown[] {
  const works = resolved(value, nodes);
  return [[value].flat(), works.map(({ url }) => url), works.map((work) => work['@id'])].flat();
}

/** The nodes that `value` is, or that it names by their `@id`. */
function resolved(value: unknown, nodes: readonly LinkedData[]): readonly LinkedData[] {
  return nodesIn(value).flatMap((node) => {
    const id = node['@id'];
    const named = typeof id === 'string' ? nodes.filter((other) => other['@id'] === id && other !== node) : [];
    return [node, ...named];
  });
}

/** Works given as texts, addresses or nodes with a name or an address. */
function works(value: unknown): readonly DeclaredWork[] {
  return all([value].flat(), (item) => {
    if (typeof item === 'string') {
      const url = addressIn(item);
      if (url !== null) return { url };
      const name = textIn(item);
      return name === null ? null : { name };
    }
    const [node] = nodesIn([item]);
    if (node === undefined) return null;
    const name = textIn(node.name) ?? textIn(node.headline);
    const url = addressIn(node.url) ?? addressIn(node['@id']);
    return name === null && url === null ? null : { ...(name !== null && { name }), ...(url !== null && { url }) };
  });
}

function all<T>(values: readonly unknown[], check: (value: unknown) => T | null): readonly T[] {
  return values
    .slice(0, MAX_DECLARED_WORKS)
    .map(check)
    .filter((value) => value !== null);
}

function first<T>(values: readonly unknown[], check: (value: unknown) => T | null): T | null {
  for (const value of values) {
    const found = check(value);
    if (found !== null) return found;
  }
  return null;
}

/** One line, cut to length; null where it is no text or an address that is none of the web. */
function textIn(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value
    .slice(0, 4 * MAX_TEXT)
    .replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ')
    .trim()
    .slice(0, MAX_TEXT)
    .replace(/[\ud800-\udbff]$/, '');
  return text === '' || /^(?:https?|javascript|data|file|blob):/i.test(text) ? null : text;
}

/** An absolute address of http or https, as a browser would write it; one with a name or password in it is none. */
function addressIn(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > MAX_URL || !/^https?:\/\//i.test(value)) return null;
  if (!URL.canParse(value)) return null;
  const { protocol, username, password, href } = new URL(value);
  const isPlain = /^https?:$/.test(protocol) && username === '' && password === '';
  return isPlain && href.length <= MAX_URL ? href : null;
}
