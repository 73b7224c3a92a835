/**
 * Asks the browser never to drop what is kept to make room. Firefox asks the reader nothing, since Whence has `unlimitedStorage`, but without
 * being asked it does not do so, and gives an extension a tenth of the disk. Chromium does so unasked, and has this
 * not in a service worker.
 */
export async function askToStay(): Promise<void> {
  const storage: Partial<StorageManager> = navigator.storage ?? {};
  await storage.persist?.();
}
