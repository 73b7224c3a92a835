import { createEngine } from '../../utils/engine';
import { weightsOrNull } from '../engine/weights';
import { median, printFigures } from './figures';
import { paragraphsOf } from './text';

const RUNS = 15;

/** Speed of the engine on the sample's text: warm, one thread, CPU time of this process. */
export async function benchEngine(): Promise<void> {
  const engine = createEngine(undefined, weightsOrNull());
  const timed = (text: string): number => {
    const before = process.cpuUsage();
    engine.read({ text });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const article = paragraphsOf(1_000).join('\n').slice(0, 6_000);
  const long = (units: number) =>
    paragraphsOf(units / 4)
      .join('\n')
      .slice(0, units);
  // Warm: compiled, and done compiling; that takes a second of text.
  for (let i = 0; i < 200; i++) timed(article);
  const run = (text: string) => median(Array.from({ length: RUNS }, () => timed(text)));
  const [small, middle, large] = [run(article), run(long(50_000)), run(long(500_000))];
  printFigures([
    { name: 'an article of 6,000 characters', value: small, unit: 'ms', target: { most: 10 } },
    { name: 'characters a second', value: 50_000 / (middle / 1000), unit: 'chars/s', target: { least: 600_000 } },
    { name: 'growth from 50,000 to 500,000 characters', value: large / middle, unit: 'times', target: { most: 12 } },
  ]);
}
