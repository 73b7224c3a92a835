import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The article of a web page as plain text: the headline, then its paragraphs, one LF after each. */
export interface HtmlArticle {
  readonly text: string;
  readonly title: string;
  /** What the page declares, or null; so the next two. */
  readonly lang: string | null;
  readonly site: string | null;
  readonly published: string | null;
}

const BLOCKS: ReadonlySet<string> = new Set(
  `P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE NAV H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD BLOCKQUOTE PRE FIGURE FIGCAPTION TABLE
  THEAD TBODY TR TD TH BR HR FORM FIELDSET DETAILS SUMMARY ADDRESS`.split(/\s+/),
);
const SILENT: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT BUTTON SELECT TEXTAREA TITLE'.split(' '),
);
const ELEMENT = 1;
const TEXT = 3;

/**
 * The article that Readability finds in a page, or the text of its whole body where it finds none. For files on disk: in a
 * browser the page layer maps the rendered text instead, so offsets differ between the two. Throws where the page cannot be
 * parsed at all.
 */
export function articleOfHtml(html: string): HtmlArticle {
  try {
    return articleIn(completed(html));
  } catch (cause) {
    throw new Error('no page that can be read', { cause });
  }
}

function articleIn(page: string): HtmlArticle {
  const { document } = parseHTML(page);
  const lang = document.documentElement?.getAttribute('lang') ?? null;
  const pageTitle = oneLine(document.title ?? '');
  const headline = onlyHeadline(document as unknown as Document, pageTitle);
  const found = new Readability(document as unknown as Document).parse();
  const body = found?.content
    ? parseHTML(`<!doctype html><html><body>${found.content}</body></html>`).document
    : parseHTML(page).document;
  const title = headline || oneLine(found?.title ?? '') || pageTitle;
  const lines = textLines(body.body ?? body.documentElement);
  const paragraphs = lines[0] === title ? lines.slice(1) : lines;
  return {
    text: [title, ...paragraphs].filter((line) => line !== '').join('\n'),
    title,
    lang: found?.lang || lang,
    site: oneLine(found?.siteName ?? '') || null,
    published: oneLine(found?.publishedTime ?? '') || null,
  };
}

/** The page with the `html`, `head` and `body` that it may leave out, because linkedom builds no tree that is not written. */
function completed(html: string): string {
  if (/<html[\s>]/i.test(html) && /<body[\s>]/i.test(html)) return html;
  const root = /<html(?:\s[^>]*)?>/i.exec(html)?.[0] ?? '<html>';
  const title = /<title[^>]*>([^<]*)/i.exec(html)?.[1] ?? '';
  const rest = html.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/gi, '');
  return `<!doctype html>${root}<head><title>${title}</title></head><body>${rest}</body></html>`;
}

/** The text of the page's one `h1`, if its title holds it: titles carry the name of the site too. */
function onlyHeadline(document: Document, pageTitle: string): string {
  const headings = document.querySelectorAll('h1');
  const text = headings.length === 1 ? oneLine(headings[0]?.textContent ?? '') : '';
  return text !== '' && pageTitle.includes(text) ? text : '';
}

interface NodeLike {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: NodeLike | null;
  readonly nextSibling: NodeLike | null;
  readonly parentNode: NodeLike | null;
}

/** The text below `root`, a line for each block that has any. No recursion: pages may nest deeper than the stack. */
function textLines(root: NodeLike | null): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    const text = oneLine(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  let node = root;
  while (node) {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === TEXT) line += node.nodeValue ?? '';
    else if (node.nodeType === ELEMENT && BLOCKS.has(name)) flush();
    if (node.firstChild && !SILENT.has(name)) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && BLOCKS.has(node.nodeName.toUpperCase())) flush();
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  flush();
  return lines;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
