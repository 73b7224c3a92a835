import { copyByEvent } from '@/components/card/copying';

/** The same words twice: as text, and as HTML for what keeps italics. */
export interface Formatted {
  readonly text: string;
  readonly html: string;
}

/** Puts both on the clipboard; to be called while the reader's click counts, which is seconds. False where neither way is let. */
export async function copyFormatted({ text, html }: Formatted): Promise<boolean> {
  const kinds = { 'text/plain': text, 'text/html': html };
  try {
    const blobs = Object.entries(kinds).map(([type, words]) => [type, new Blob([words], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyByEvent(kinds);
  }
}
