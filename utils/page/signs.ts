/** What a page shows of what it is: the type it declares, whether it goes on elsewhere, whether it is written live. */
import type { PageSigns } from '../page-signs';
import { isOfType, type LinkedData } from './linked-data';
import { attributeOf, query, queryAll, textOf } from './unclobbered';

const NEWS = /NewsArticle$|^(?:LiveBlogPosting|Report|SatiricalArticle|NewsReport)$/;
const ARTICLE = /Article$|^(?:BlogPosting|SocialMediaPosting)$/;
const OTHER =
  /^(?:Product|ProductGroup|Recipe|HowTo|QAPage|FAQPage|DiscussionForumPosting|SoftwareApplication|SoftwareSourceCode|Book|Movie|MusicAlbum|VideoGame|Event|JobPosting|Course|Hotel|Restaurant|APIReference|TechArticle|ScholarlyArticle|ProfilePage|CollectionPage|SearchResultsPage|ContactPage|AboutPage|CheckoutPage)$/;
const LIVE = /^LiveBlogPosting$/;

/** Reads `nodes`, the page's JSON-LD, its `og:type` and its links. Never throws. */
export function readSigns(root: Element, body: Element, nodes: readonly LinkedData[]): PageSigns {
  return {
    kind: kindOf(root, nodes),
    morePages: hasMorePages(root, body),
    live: nodes.some((node) => isOfType(node, LIVE)),
    translated: isTranslated(root),
  };
}

/** Chromium and Google's translator name the root so; Firefox leaves no sign that a content script could see. */
function isTranslated(root: Element): boolean {
  return /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/.test(attributeOf(root, 'class') ?? '');
}

function kindOf(root: Element, nodes: readonly LinkedData[]): PageSigns['kind'] {
  if (nodes.some((node) => isOfType(node, NEWS))) return 'news';
  if (nodes.some((node) => isOfType(node, OTHER))) return 'other';
  if (nodes.some((node) => isOfType(node, ARTICLE))) return 'article';
  const meta = query(root, 'meta[property="og:type"]');
  const type = ((meta && attributeOf(meta, 'content')) ?? '').trim().toLowerCase();
  if (type === '' || type === 'website') return null;
  return /^(?:\w+:)?(?:article|news(?:article)?|blog)$/.test(type) ? 'article' : 'other';
}

const NEXT = /^(?:next(?: page)?|page suivante|suivant|siguiente|weiter|nächste seite|próxima|seguinte)\W*$/i;
/** An address or a word of a link that leads to the same article's next page, and not to the next article. */
const PAGED = /[?&/](?:page|p|pg|seite|pagina)[=/-]?0*[2-9]\b|[-_/][2-9](?:\.html?)?$/i;

/** Links beside the body, from its part of the page, that lead on to page two and further. */
function hasMorePages(root: Element, body: Element): boolean {
  const head = query(root, 'head link[rel~="next"][href]');
  if (head !== null && PAGED.test(attributeOf(head, 'href') ?? '')) return true;
  const around = body.parentElement ?? body;
  return queryAll(around, 'a[href]').some((link) => {
    const words = textOf(link).slice(0, 60).trim();
    if (!NEXT.test(words)) return false;
    const href = attributeOf(link, 'href') ?? '';
    return PAGED.test(href) || /\bpage\b|seite|page suivante/i.test(words);
  });
}
