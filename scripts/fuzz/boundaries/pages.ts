/** Pages that say whatever they like of themselves, read by the page script's own code in a browser. */
import fc from 'fast-check';
import * as v from 'valibot';
import { openWorld } from '../../../test/browser/page/world';
import { openBrowser } from '../../../test/drive/browsers';
import { TO_BACKGROUND } from '../../../utils/messages/schemas';
import { PageSignsSchema } from '../../../utils/page-signs';
import { ArticleSchema } from '../../../utils/records';
import type { Boundary } from '../boundary';
import { address, json, must, text } from '../values';

const NAMES =
  'og:title og:type og:site_name author article:published_time date twitter:title __proto__ constructor'.split(' ');
const TYPES = 'NewsArticle Article LiveBlogPosting Product NewsMediaOrganization ClaimReview Recipe'.split(' ');
const FIELDS =
  'headline author publisher datePublished citation isBasedOn correctionsPolicy claimReviewed @id @graph articleBody mainEntity __proto__'.split(
    ' ',
  );
/** Names by which an element hides what a document or a form has itself. */
const HIDING = 'body head documentElement children attributes parentNode textContent getAttribute querySelector'.split(
  ' ',
);
const PROSE =
  'The ferry line will close in May, Mayor Odile Brandt said on Monday, and nobody knows who will pay for it.';

const attribute = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const meta = fc
  .tuple(fc.constantFrom(...NAMES), fc.oneof(text, address))
  .map(([name, value]) => `<meta property="${name}" name="${name}" content="${attribute(value)}">`);
const linked = fc
  .tuple(fc.constantFrom(...TYPES), fc.array(fc.tuple(fc.constantFrom(...FIELDS), json), { maxLength: 4 }))
  .map(([type, fields]) => {
    const said = fields.map(([name, value]) => `,${JSON.stringify(name)}:${JSON.stringify(value)}`).join('');
    return `<script type="application/ld+json">{"@type":"${type}"${said}}</script>`;
  });
const link = address.map((to) => `<link rel="canonical" href="${attribute(to)}">`);
const hiding = fc
  .tuple(fc.constantFrom('form', 'img', 'a', 'input', 'iframe'), fc.constantFrom(...HIDING))
  .map(([tag, name]) => `<${tag} name="${name}" id="${name}">`);
const part = fc.oneof(
  text.map((one) => `<p>${one}</p>`),
  fc.tuple(address, text).map(([to, one]) => `<p>${PROSE} <a href="${attribute(to)}">${one}</a></p>`),
  fc.constantFrom(
    `<p>${PROSE}</p>`,
    `<blockquote><p>“${PROSE}”</p></blockquote>`,
    '<q>so</q>',
    '<table><tr><td>',
    '<svg>',
  ),
  fc.constantFrom('<p style="display:none">', '<template>', '<select><option>', '<p hidden>', '<!--', '<math><mi>'),
  hiding,
);
const head = fc.array(fc.oneof(meta, linked, link), { maxLength: 5 });
const page = fc.tuple(head, text, fc.array(part, { maxLength: 10 })).map(([inHead, title, parts]) => ({
  head: `<title>${title}</title>${inHead.join('')}`,
  body: `<article><h1>${title}</h1><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p>${parts.join('')}</article>`,
}));

async function open() {
  const driven = await openBrowser('chromium');
  const world = await openWorld(driven, '<!doctype html><title>Empty</title>');
  // What a page runs of its own is its own doing; a question of it would hold up the one who reads.
  world.page.on('dialog', (dialog) => void dialog.dismiss());
  const readIn = (inHead: string, inBody: string) =>
    world.evaluate(
      async (h: string, b: string) => {
        const { documentElement } = document;
        documentElement.replaceChildren();
        documentElement.innerHTML = `<head>${h}</head><body>${b}</body>`;
        const found = await globalThis.exposed.readPage(document);
        if (found === null) return null;
        // Only JSON comes out of the browser whole.
        return JSON.stringify({ article: found.article, signs: found.signs });
      },
      inHead,
      inBody,
    );
  return {
    claims: [
      {
        says: 'what is read of a page is an article that the background takes, with its places in its text',
        property: fc.asyncProperty(page, async ({ head: inHead, body }) => {
          const said = await readIn(inHead, body);
          if (said === null) return;
          const { article, signs } = JSON.parse(said) as {
            article: v.InferOutput<typeof ArticleSchema>;
            signs: unknown;
          };
          const parsed = v.safeParse(ArticleSchema, article);
          must(
            parsed.success,
            `No article: ${parsed.issues?.[0].message} at ${parsed.issues && v.getDotPath(parsed.issues[0])}`,
          );
          must(v.is(PageSignsSchema, signs), 'These are no signs.');
          must(v.is(TO_BACKGROUND['page>background:read'], { article, unpainted: false, signs }), 'It is refused.');
          must(new URL(article.key).host === 'news.example', `Its key is ${article.key}`);
          for (const { span } of [...article.blocks, ...article.links])
            must(span[0] < span[1] && span[1] <= article.text.length, 'A place is not in the text.');
          for (const { href } of article.links) must(/^https?:/.test(href), `A link leads to ${href}`);
        }),
      },
    ],
    close: () => driven.close(),
  };
}

export const PAGES: Boundary = { name: 'pages', what: 'pages that say what they like', inBrowser: true, open };
