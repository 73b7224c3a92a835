/** Browsers read a file from memory after the click; a minute later they have. */
const FORGET_MS = 60_000;

/** Saves under that name as the browser saves any file. */
export function handOver(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), FORGET_MS);
}
