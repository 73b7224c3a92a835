import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';

/** The first day that a zip file can name: when a file was written says nothing of what is in it. */
const NO_TIME = new Date('1980-01-01T00:00:00Z');

/** Every file below `folder` by its path with `/`, sorted by code units. */
export function filesBelow(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below))
    .flatMap((name) => {
      const path = below === '' ? name : `${below}/${name}`;
      return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path];
    })
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The folder as a zip file: the same bytes for the same files, whenever, wherever and in whatever order they were written. */
export function zipOfFolder(folder: string): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const path of filesBelow(folder)) {
    zip.file(path, readFileSync(join(folder, path)), {
      date: NO_TIME,
      createFolders: false,
      unixPermissions: 0o100644,
    });
  }
  return zip.generateAsync({
    type: 'uint8array',
    platform: 'UNIX',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}
