/** `npm run --silent sample-corpus [-- N] > articles.jsonl`: N made-up articles (1,000 if none is said), as JSON lines for `annotate`. */
import { once } from 'node:events';
import { sampleArticle } from './article';

const HELP = `usage: sample-corpus [N]

Writes N articles about people and places that do not exist (1000 if none is said), one JSON line each, to try "annotate"
on: {"id", "url", "site", "published", "title", "lang", "text"}. The same N gives the same bytes.
`;

async function main([given = '1000']: readonly string[]): Promise<void> {
  if (given === '--help' || given === '-h') {
    process.stdout.write(HELP);
    return;
  }
  if (!/^\d{1,9}$/.test(given)) throw new Error(`"${given}" is no number of articles\n\n${HELP}`);
  for (let n = 0; n < Number(given); n++) {
    if (!process.stdout.write(`${JSON.stringify(sampleArticle(n))}\n`)) await once(process.stdout, 'drain');
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
