/**
 * Puts text on the clipboard; to be called in the reader's click, before anything is waited for. False where the page lets
 * neither way: it may forbid the clipboard to all scripts, and pages served by plain http have none.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent({ 'text/plain': text });
  }
}

/**
 * The older way: the browser asks for what is to be copied, and gets this whatever is selected. By media type. False where
 * the page does not let it.
 */
export function copyByEvent(kinds: Readonly<Record<string, string>>): boolean {
  let isGiven = false;
  const give = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, text] of Object.entries(kinds)) event.clipboardData?.setData(type, text);
    isGiven = event.clipboardData !== null;
  };
  addEventListener('copy', give, { capture: true });
  try {
    return Document.prototype.execCommand.call(document, 'copy') && isGiven;
  } catch {
    return false;
  } finally {
    removeEventListener('copy', give, { capture: true });
  }
}
