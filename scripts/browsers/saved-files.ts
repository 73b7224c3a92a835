import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What was saved, with its text; the name is that of its file in the folder. */
export interface SavedFile {
  readonly path: string;
  readonly text: string;
}

const LOOK_MS = 50;

/** Finished files in the folder: browsers write under another name, or an empty file, first. */
export function savedFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:part|crdownload|tmp)$|^\./.test(entry.name))
    .map(({ name }) => join(folder, name));
}

/**
 * The file that was saved in the folder, once its name and its text are the same twice: Firefox first makes
 * an empty file under a name by chance, which is gone a moment later.
 *
 * @throws Error where none is there after `within` milliseconds.
 */
export async function savedFile(folder: string, within = 10_000): Promise<SavedFile> {
  const end = Date.now() + within;
  for (let last: SavedFile | undefined; ; ) {
    const now = readSaved(folder);
    if (now !== undefined && now.text !== '' && now.path === last?.path && now.text === last.text) return now;
    if (Date.now() > end) throw new Error(`No file is written to its end in ${folder} after ${within} ms.`);
    last = now;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

function readSaved(folder: string): SavedFile | undefined {
  const [path] = savedFiles(folder);
  if (path === undefined) return;
  try {
    return { path, text: readFileSync(path, 'utf8') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
}
