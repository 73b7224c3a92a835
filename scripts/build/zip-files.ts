import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import JSZip from 'jszip';

/** What files hold, by their path with `/`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The first day that a zip file can name: when a file was written says nothing of what is in it. */
const NO_TIME = new Date('1980-01-01T00:00:00Z');

/** Every file of a zip. */
export async function filesOfZip(path: string): Promise<Files> {
  const { files } = await JSZip.loadAsync(readFileSync(path));
  const entries = Object.values(files).filter(({ dir }) => !dir);
  return new Map(await Promise.all(entries.map(async (one) => [one.name, await one.async('uint8array')] as const)));
}

/** Every file under a folder, by its path from there. */
export function filesOfFolder(folder: string): Files {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]),
  );
}

/** A zip of the files: the same bytes for the same files, whenever, wherever and in whatever order they were written. */
export function zipOfFiles(files: Files): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [path, bytes] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    zip.file(path, bytes, { date: NO_TIME, createFolders: false, unixPermissions: 0o100644 });
  }
  return zip.generateAsync({
    type: 'uint8array',
    platform: 'UNIX',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}
