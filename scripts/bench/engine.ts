import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { cpuMs, speedOf } from './cpu';
import { crowdOf } from './crowd';
import { engineAsShipped } from './engine-as-shipped';
import { median, printFigures } from './figures';
import { proseInPieces, proseOf, textsOf } from './text';

const WEIGHTS = fileURLToPath(new URL('../../public/engine/en.bin', import.meta.url));
const RUNS = 15;
const ARTICLE = 6_000;
/** Code units: the engine is done compiling after a second of text, the libraries sooner. */
const WARM_UP = 1_200_000;
const PEER_WARM_UP = 100_000;

/**
 * Speed of the engine and of two libraries on the same articles, warm, CPU time of this process: our own articles and the
 * sample, or the texts of `corpus`, a file of JSON lines. Before that, how long its weights take when nothing is warm.
 */
export async function benchEngine(corpus?: string): Promise<void> {
  const { analyse, castOf, createEngine, decodeWeights, english, findAttributions } = await engineAsShipped();
  // First of all, for what is decoded once is compiled.
  const started = performance.now();
  const file = readFileSync(WEIGHTS);
  const weights = decodeWeights(new Uint8Array(file));
  const loading = performance.now() - started;
  const engine = createEngine(undefined, weights);
  const read = (text: string) => void engine.read({ text });

  const texts = corpus === undefined ? proseInPieces(ARTICLE) : textsOf(corpus);
  const size = texts.reduce((sum, { length }) => sum + length, 0);
  const rounds = Math.min(RUNS, Math.max(3, Math.ceil(4_000_000 / size)));
  console.log(`texts: ${texts.length}, together ${size.toLocaleString('en')} characters, each read ${rounds} times`);
  const ours = speedOf(read, texts, WARM_UP, rounds);
  const run = (units: number) => {
    const text = proseOf(units);
    return median(Array.from({ length: RUNS }, () => cpuMs(() => read(text))));
  };
  const growth = run(500_000) / run(50_000);
  const crowd = analyse(crowdOf(50_000), undefined, english);
  const said = findAttributions(crowd);
  const casting = median(Array.from({ length: RUNS }, () => cpuMs(() => void castOf(crowd, said))));
  printFigures([
    { name: 'weights, read and decoded cold', value: loading, unit: 'ms', target: { most: 60 } },
    { name: 'weights', value: gzipSync(file).length / 1000, unit: 'kB gzip', target: { most: 400 } },
    { name: 'an article of 6,000 characters', value: ours.msFor(ARTICLE), unit: 'ms', target: { most: 10 } },
    { name: 'characters a second', value: ours.charactersPerSecond, unit: 'chars/s', target: { least: 600_000 } },
    { name: 'growth from 50,000 to 500,000 characters', value: growth, unit: 'times', target: { most: 12 } },
    { name: 'who is who, 50,000 words with 400 actors', value: casting, unit: 'ms', target: { most: 400 } },
  ]);

  // Loaded here, so that they are in nobody's way before.
  const { PEERS } = await import('./peers');
  const peers = PEERS.map(({ name, read }) => ({
    name,
    speed: speedOf(read, texts, PEER_WARM_UP, Math.max(1, Math.ceil(200_000 / size))).charactersPerSecond,
  }));
  printFigures(
    peers.flatMap(({ name, speed }) => [
      { name, value: speed, unit: 'chars/s' },
      { name: '  whole reading of Whence, compared', value: ours.charactersPerSecond / speed, unit: 'times' },
    ]),
  );
}
