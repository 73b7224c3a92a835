/** `npm run train -- --corpus DIR [--out FILE] [--seed N]`: see docs/model-card.md. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { decodeWeights } from '../../utils/engine/index';
import { english } from '../../utils/engine/languages/en/index';
import { encodeWeights } from '../../utils/engine/tagger/weights-format';
import { asText } from '../evaluate/table';
import { readCorpus } from './corpus';
import { scoresOn, tableOf } from './report';
import { SETTINGS, train } from './train';

const HELP = `usage: train --corpus DIR [--train FILE] [--dev FILE] [--out FILE] [--report FILE] [--seed N]

Learns the weights of the tagger from articles with attributions that people marked, and writes the weight file and a
report.

--corpus  folder with *-train.jsonl to learn from and *-dev.jsonl to report on
--train   the file to learn from, instead
--dev     the file to report on, instead
--out     the weight file; default: public/engine/en.bin
--report  the report, as JSON; default: .output/train.json
--seed    a whole number; default: 1. The same corpus and seed give the same file.

The format: one article a line, {"id", "text", "attributions": [{"source", "cue", "content", "class"?}]}, spans as lists of
[start, end) in UTF-16 code units.
`;

const DEFAULT_OUT = fileURLToPath(new URL('../../public/engine/en.bin', import.meta.url));
const DEFAULT_REPORT = fileURLToPath(new URL('../../.output/train.json', import.meta.url));

function fileIn(folder: string | undefined, ending: string): string | undefined {
  if (folder === undefined) return undefined;
  const name = readdirSync(folder)
    .sort()
    .find((file) => file.endsWith(ending));
  return name && join(folder, name);
}

function main(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string' },
      train: { type: 'string' },
      dev: { type: 'string' },
      out: { type: 'string', default: DEFAULT_OUT },
      report: { type: 'string', default: DEFAULT_REPORT },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const trainFile = values.train ?? fileIn(values.corpus, '-train.jsonl');
  const devFile = values.dev ?? fileIn(values.corpus, '-dev.jsonl');
  const seed = Number(values.seed);
  if (trainFile === undefined || !Number.isInteger(seed)) throw new Error(`no corpus to learn from\n\n${HELP}`);
  const started = Date.now();
  const progress = (line: string) =>
    process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
  const bytes = encodeWeights(train(readCorpus(trainFile), english, SETTINGS, seed, progress));
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, bytes);
  const weights = decodeWeights(bytes);
  const report = {
    id: weights.id,
    seed,
    settings: SETTINGS,
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    scores: {} as Record<string, ReturnType<typeof scoresOn>>,
  };
  process.stdout.write(`${values.out}: ${report.bytes} bytes, ${report.gzip} gzip, weights ${report.id}\n`);
  if (devFile !== undefined) {
    const dev = readCorpus(devFile);
    report.scores = { rules: scoresOn(dev), tagger: scoresOn(dev, weights) };
    process.stdout.write(`\n${asText(tableOf(report.scores))}`);
  }
  mkdirSync(dirname(values.report), { recursive: true });
  writeFileSync(values.report, `${JSON.stringify(report, null, 2)}\n`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
