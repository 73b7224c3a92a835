import { needRoom, RESERVE } from '@/utils/store/room';

/**
 * A file that is written piece by piece. It grows on the disk (in the browser's private file system for this extension, which
 * nobody else sees), not in memory; where the browser has none, as in some private windows, in memory after all.
 */
export interface FileParts {
  /** Throws what the disk says: it may be full. */
  readonly write: (text: string) => Promise<void>;
  /** The file as it stands; nothing can be written any more. */
  readonly close: () => Promise<Blob>;
  /** It is not wanted. */
  readonly drop: () => Promise<void>;
}

/** So many bytes are written at once. */
const PIECE = 1 << 20;
const FOLDER = 'exports';

export async function openFile(mediaType: string): Promise<FileParts> {
  const sink = (await onDisk().catch(() => null)) ?? inMemory();
  // One piece of memory for the whole file: joined texts of this size are garbage that browsers leave lying for long.
  const piece = new Uint8Array(PIECE);
  const encoder = new TextEncoder();
  let used = 0;
  const flush = async () => {
    if (used > 0) await sink.put(piece.subarray(0, used));
    used = 0;
  };
  return {
    async write(text) {
      for (let rest = text; rest !== ''; ) {
        const { read, written } = encoder.encodeInto(rest, piece.subarray(used));
        used += written;
        rest = read === rest.length ? '' : rest.slice(read);
        if (rest !== '' || used === PIECE) await flush();
      }
    },
    async close() {
      await flush();
      const file = await sink.end();
      return file.slice(0, file.size, mediaType);
    },
    drop: () => sink.drop(),
  };
}

interface Sink {
  /** The bytes are another's once it has ended. */
  readonly put: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly end: () => Promise<Blob>;
  readonly drop: () => Promise<void>;
}

async function onDisk(): Promise<Sink> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  await sweep(folder);
  const name = crypto.randomUUID();
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  return {
    async put(bytes) {
      // A disk that an export fills would cost the library itself.
      await needRoom(RESERVE);
      await stream.write(bytes);
    },
    async end() {
      await stream.close();
      return handle.getFile();
    },
    async drop() {
      await stream.abort().catch(() => {});
      await folder.removeEntry(name).catch(() => {});
    },
  };
}

function inMemory(): Sink {
  let parts: Blob = new Blob([]);
  return {
    async put(bytes) {
      parts = new Blob([parts, bytes]);
    },
    end: async () => parts,
    async drop() {
      parts = new Blob([]);
    },
  };
}

/** Removes the files of exports that are an hour old, saved or broken off. */
export async function sweepFiles(): Promise<void> {
  const root = await navigator.storage.getDirectory().catch(() => null);
  const folder = await root?.getDirectoryHandle(FOLDER).catch(() => null);
  if (folder) await sweep(folder);
}

/** Browsers have read a file long before that, and a file that was broken off by a crash is of no use. */
const OLD_MS = 60 * 60 * 1000;

async function sweep(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const handle of folder.values()) {
    if (handle.kind !== 'file') continue;
    const file = await (handle as FileSystemFileHandle).getFile().catch(() => null);
    if (file === null || Date.now() - file.lastModified > OLD_MS) await folder.removeEntry(handle.name).catch(() => {});
  }
}
