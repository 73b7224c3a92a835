/** The command line: lines of JSON, and files of HTML, as a pipe brings them. */
import fc from 'fast-check';
import { articleOfHtml } from '../../annotate/html';
import { parseInput } from '../../annotate/input';
import { linesOf } from '../../annotate/lines';
import { boundary } from '../boundary';
import { json, must, mustBePlain, text } from '../values';
import { markup } from './drafts';

const html = fc
  .array(
    fc.oneof(
      text,
      fc
        .constantFrom(...'html head body title h1 p article div table tr br script style template svg'.split(' '))
        .map((tag) => `<${tag}>`),
      fc.constantFrom('</p>', '</div>', '<!doctype html>', '<!--', '<p lang="', '</title>'),
    ),
    { maxLength: 20 },
  )
  .map((all) => all.join(''));

export const ANNOTATE = boundary('annotate', 'lines and files on the command line', [
  {
    says: 'a line is an article, or told to be none in words',
    property: fc.property(
      fc.oneof(
        text,
        json.map((one) => JSON.stringify(one)),
      ),
      (line) => {
        try {
          mustBePlain(parseInput(line));
        } catch (error) {
          must(error instanceof Error && error.constructor === Error && error.message.length > 0, String(error));
        }
      },
    ),
  },
  {
    says: 'lines are the lines of the text, in whatever pieces it comes',
    property: fc.asyncProperty(markup, fc.integer({ min: 1, max: 40 }), async (given, size) => {
      const bytes = new TextEncoder().encode(given);
      const pieces = async function* () {
        for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
      };
      const lines: (string | null)[] = [];
      for await (const line of linesOf(pieces())) lines.push(line.text);
      const wanted = new TextDecoder().decode(bytes).split('\n');
      if (wanted.at(-1) === '') wanted.pop();
      must(JSON.stringify(lines) === JSON.stringify(wanted.map((one) => one.replace(/\r$/, ''))), 'They are others.');
    }),
  },
  {
    says: 'HTML of any kind has a text, or is told to be none',
    property: fc.property(html, (page) => {
      try {
        must(!/\r/.test(articleOfHtml(page).text), 'A line is two.');
      } catch (error) {
        must(error instanceof Error && error.message === 'no page that can be read', String(error));
      }
    }),
    share: 0.2,
  },
]);
