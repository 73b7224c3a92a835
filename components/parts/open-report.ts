import { handOver, makeFile } from './save-file';

/**
 * Opens the sourcing report of that kept page in a tab, to be read, printed or saved there; where the browser opens no tab,
 * saves it. Throws `StoreError`.
 */
export async function openReport(key: string): Promise<void> {
  const made = await makeFile({ of: 'pages', keys: [key] }, 'html-report');
  if (made === null) return;
  // Its address is let go of with this page: until then the tab can be loaded again.
  const tab = window.open(URL.createObjectURL(made.file));
  if (tab === null) handOver(made.file, made.name);
}
