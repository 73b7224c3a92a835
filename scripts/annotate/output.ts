import { once } from 'node:events';
import { openReadings } from './kept-readings';

/** Where readings go, a line each. */
export interface Output {
  /**
   * Whether the reading of this article is there from a run before. Throws where this run has had the id: of two
   * articles with one id, the next run could not tell which is done.
   */
  isDone(id: string): boolean;
  write(reading: object): Promise<void>;
  /** What was done, for whoever started it; null where nobody needs to be told. */
  close(failures: number): string | null;
}

/** Standard output: what is written is waited for while the reader of the pipe is slower than we are. */
export const STANDARD_OUTPUT: Output = {
  isDone: () => false,
  async write(reading) {
    if (!process.stdout.write(`${JSON.stringify(reading)}\n`)) await once(process.stdout, 'drain');
  },
  close: () => null,
};

/** The end of a file, after the readings that are there. Throws what `openReadings` throws. */
export async function outputTo(path: string, engine: string): Promise<Output> {
  const kept = await openReadings(path, engine);
  const seen = new Set<string>();
  let written = 0;
  let done = 0;
  return {
    isDone(id) {
      if (seen.has(id)) throw new Error(`the id ${JSON.stringify(id.slice(0, 80))} came before`);
      seen.add(id);
      if (!kept.ids.has(id)) return false;
      done++;
      return true;
    },
    async write(reading) {
      kept.append(JSON.stringify(reading));
      written++;
    },
    close(failures) {
      kept.close();
      const cut = kept.cut > 0 ? `, half a line of ${kept.cut} bytes cut off` : '';
      return `${path}: ${written} read, ${done} were there${cut}, ${failures} left out`;
    },
  };
}
