/** `npm run evaluate [-- GOLD | --lang CODE [GOLD] | --corrections FILE | --actors GOLD...] [--json FILE] [--markdown] [--card]`: how well claims are found; see docs/model-card.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createEngine } from '../../utils/engine/index';
import { weightsOrNull } from '../engine/weights';
import { fromWorkingFolder } from '../working-folder';
import { actorTables } from './actors-report';
import { withGeneratedPart } from './card';
import { compareCorrections, readCorrections, sayCorrections } from './corrections';
import { evaluate } from './evaluation';
import { OWN_GOLD, readGold } from './gold';
import { judgedTable, readJudged } from './judged';
import { languageTables } from './language-report';
import { subjectOf, tablesOf } from './report';
import { asMarkdown, asText } from './table';

const HELP = `usage: evaluate [GOLD] [--json FILE] [--markdown] [--card]
       evaluate --lang CODE [GOLD] [--markdown]
       evaluate --corrections FILE [--markdown]
       evaluate --actors GOLD... [--markdown]

Scores what the engine finds in articles against what people marked in them, beside its rules alone and three baselines
(compromise, wink-nlp, regular expressions).

GOLD        a file of JSON lines, {"id", "text", "publisher"?, "attributions": [{"source", "cue", "content", "class"?}]}, spans
            as lists of [start, end) in UTF-16 code units; or a text in brackets (genre-number.txt), or a folder of them.
            Default: scripts/evaluate/gold, where all people and places are invented.
--lang      how well the rules for another language do ("de"), also on standings; default: its folder of scripts/evaluate/gold
--corrections
            a file of the export "Corrections, for testing Whence": how many of them the engine agrees with by now, and
            which it does not
--actors    how well the sources marked in these files are taken for actors, by the labels of test/judged (its articles are
            PolNeAR's: polnear-train.jsonl, polnear-dev.jsonl)
--json      writes all figures into FILE, shares as numbers of 0 to 1
--markdown  prints tables of Markdown
--card      writes the tables into docs/model-card.md, between its markers

Progress goes to standard error. The exit status is 1 where a file is missing or broken.
`;

const CARD = fileURLToPath(new URL('../../docs/model-card.md', import.meta.url));

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      corrections: { type: 'string' },
      actors: { type: 'boolean', default: false },
      json: { type: 'string' },
      markdown: { type: 'boolean', default: false },
      card: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const print = values.markdown ? asMarkdown : asText;
  if (values.actors) {
    const tables = actorTables(positionals.flatMap((path) => readGold(fromWorkingFolder(path))));
    if (tables.length === 0) throw new Error(`none of these articles has labels of actors\n\n${HELP}`);
    process.stdout.write(tables.map(print).join('\n'));
    return;
  }
  const [named, ...more] = positionals;
  if (more.length > 0) throw new Error(`one GOLD only\n\n${HELP}`);
  if (values.lang !== undefined) {
    if (values.corrections !== undefined || values.json !== undefined || values.card)
      throw new Error(`--lang goes with --markdown alone\n\n${HELP}`);
    const tables = languageTables(values.lang, named === undefined ? undefined : fromWorkingFolder(named));
    process.stdout.write(tables.map(print).join('\n'));
    return;
  }
  if (values.corrections !== undefined) {
    if (named !== undefined || values.json !== undefined || values.card)
      throw new Error(`--corrections goes with --markdown alone\n\n${HELP}`);
    const path = fromWorkingFolder(values.corrections);
    const pages = readCorrections(path);
    const comparison = compareCorrections(pages, createEngine(undefined, weightsOrNull()));
    process.stdout.write(sayCorrections(comparison, basename(path), print));
    return;
  }
  const gold = readGold(named === undefined ? OWN_GOLD : fromWorkingFolder(named));
  const weights = weightsOrNull();
  if (weights === null)
    throw new Error('There is no engine to evaluate without its weights: "npm run train" makes them.');

  const started = Date.now();
  const progress = (line: string) =>
    process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
  const name = named === undefined ? 'scripts/evaluate/gold' : basename(named);
  const { version } = createEngine(undefined, weights);
  // The libraries of the baselines take a second to load: nobody should wait for them to hear of a missing file.
  const { readersOf } = await import('./readers');
  const evaluation = evaluate(gold, name, version, readersOf(weights), progress);

  const tables = [...tablesOf(evaluation), judgedTable(readJudged())];
  process.stdout.write(`${[`${subjectOf(evaluation)}\n`, ...tables.map(print)].join('\n')}`);
  if (values.json !== undefined)
    writeFileSync(fromWorkingFolder(values.json), `${JSON.stringify(evaluation, null, 2)}\n`);
  if (values.card) {
    const command = `npm run evaluate -- ${named === undefined ? '' : `${name} `}--card`;
    const generated = [`${subjectOf(evaluation)} Made by \`${command}\`.\n`, ...tables.map(asMarkdown)].join('\n');
    writeFileSync(CARD, withGeneratedPart(readFileSync(CARD, 'utf8'), generated));
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
