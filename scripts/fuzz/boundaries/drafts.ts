/** Drafts, as far as they are read without a browser: texts, Markdown, and the containers of Word documents. */
import fc from 'fast-check';
import JSZip from 'jszip';
import * as v from 'valibot';
import { decodeText } from '../../../utils/draft/decode';
import { type DraftBlock, DraftError } from '../../../utils/draft/draft';
import { draftArticle } from '../../../utils/draft/draft-article';
import { markdownBlocks } from '../../../utils/draft/markdown-blocks';
import { plainBlocks } from '../../../utils/draft/plain-blocks';
import { shallowHtml } from '../../../utils/draft/shallow-html';
import { unwrap } from '../../../utils/draft/unwrap';
import { checkWordZip } from '../../../utils/draft/zip';
import { ArticleSchema } from '../../../utils/records';
import { boundary } from '../boundary';
import { growsLinearly } from '../growth';
import { address, bytes, must, text } from '../values';

/** Throws what is no `DraftError`. */
export async function orDraftError(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
  }
}

/** The article of a draft is one that the background takes, with every place in its text. */
export function mustBeArticle(blocks: readonly DraftBlock[]): void {
  const made = draftArticle(blocks);
  if (made === null) return;
  const { article } = made;
  must(v.is(ArticleSchema, article), 'This is no article.');
  for (const { span } of [...article.blocks, ...article.links])
    must(span[0] < span[1] && span[1] <= article.text.length, 'A place is not in the text.');
}

const SIGNS = '#>*_`~[]()|-+=:! <&;\n\t\\'.split('');
export const markup = fc.oneof(
  fc.array(fc.oneof(text, fc.constantFrom(...SIGNS), address), { maxLength: 25 }).map((all) => all.join('')),
  fc.array(fc.oneof(text, address), { maxLength: 8 }).map((all) => all.join('\n')),
);

const block = fc
  .record({
    kind: fc.constantFrom('headline', 'paragraph', 'quote', 'list', 'caption' as const),
    text: markup,
    links: fc.array(fc.record({ from: fc.nat(60), to: fc.nat(60), href: address }), { maxLength: 3 }),
  })
  .map(({ links, ...rest }) => ({ ...rest, links: links.filter(({ from, to }) => from < to) }) as DraftBlock);

const container = await new JSZip()
  .file('[Content_Types].xml', '<Types/>')
  .file('word/document.xml', '<w:document>Who said so?</w:document>')
  .generateAsync({ type: 'uint8array', compression: 'DEFLATE' });

/** A Word document's container in which a few bytes are others, or which ends early. */
const zip = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(container.length - 1), fc.nat(255)), { maxLength: 6 }),
    fc.oneof({ arbitrary: fc.constant(container.length), weight: 3 }, fc.nat(container.length)),
  )
  .map(([changes, length]) => {
    const copy = new Uint8Array(container);
    for (const [at, byte] of changes) copy[at] = byte;
    return copy.slice(0, length);
  });

export const DRAFTS = boundary('drafts', 'texts, Markdown and zip containers that are read as drafts', [
  {
    says: 'bytes are text, or told to be none',
    property: fc.asyncProperty(bytes, (given) => orDraftError(() => decodeText(given))),
  },
  {
    says: 'the blocks of a text or of Markdown make an article',
    property: fc.property(markup, (given) => {
      mustBeArticle(plainBlocks(unwrap(given).text));
      mustBeArticle(markdownBlocks(given));
    }),
  },
  {
    says: 'blocks of any kind, with links anywhere, make an article',
    property: fc.property(fc.array(block, { maxLength: 5 }), mustBeArticle),
  },
  {
    says: 'HTML loses tags and nothing else',
    property: fc.property(markup, (given) => must(shallowHtml(given) === given, 'It is shallow, and another.')),
  },
  {
    says: 'a container is whole or told to be broken',
    property: fc.asyncProperty(fc.oneof(zip, bytes), (given) => orDraftError(() => checkWordZip(given))),
  },
  {
    says: 'Markdown is read in linear time',
    property: growsLinearly((given) => markdownBlocks(given)),
    share: 0.02,
    timed: true,
  },
  {
    says: 'lines are joined, and an article made, in linear time',
    property: growsLinearly((given) => draftArticle(plainBlocks(unwrap(given).text))),
    share: 0.02,
    timed: true,
  },
]);
