import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Finished files in the folder: browsers write under another name, or an empty file, first. */
export function savedFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => !/\.(?:part|crdownload|tmp)$/.test(file) && !file.startsWith('.'))
    .map((file) => join(folder, file));
}

/** What is in the file, once it is the same twice. */
export async function wholeFile(file: string): Promise<string> {
  const end = Date.now() + 8_000;
  for (let last = ''; ; ) {
    const text = readFileSync(file, 'utf8');
    if (text !== '' && text === last) return text;
    if (Date.now() > end) throw new Error(`${file} is not written to its end.`);
    last = text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
