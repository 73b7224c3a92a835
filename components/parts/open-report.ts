import { handOver } from './hand-over';
import { makeFile } from './save-file';

/**
 * Opens the sourcing report of that kept page in a tab, to be read, printed or saved there; where the browser opens no tab,
 * saves it. Throws `StoreError`.
 */
export async function openReport(key: string): Promise<void> {
  const made = await makeFile({ of: 'pages', keys: [key] }, 'html-report');
  if (made === null) return;
  // In memory, as files on the disk are swept after an hour; let go of with this page: until then the tab can be loaded again.
  const report = new Blob([await made.file.arrayBuffer()], { type: made.file.type });
  const tab = window.open(URL.createObjectURL(report));
  if (tab === null) handOver(made.file, made.name);
}
