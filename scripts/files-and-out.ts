import { parseArgs } from 'node:util';

const OPTIONS = { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/** The files, `--out` and `--help` of a command line. Throws an Error with `help` in it where there is anything else. */
export function filesAndOut(args: readonly string[], help: string) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}
