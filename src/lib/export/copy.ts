import type { Outgoing } from './outgoing.ts';
import { tableHtml, tableText } from './table-clipboard.ts';

/**
 * Puts a table on the clipboard, as HTML and as text with tabs. Null when it is there; else the text to be copied by hand,
 * because the browser refused or has no clipboard for this page.
 */
export async function copyTable(leaving: Outgoing): Promise<string | null> {
  const text = tableText(leaving);
  const forms = { 'text/html': tableHtml(leaving), 'text/plain': text };
  try {
    const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return null;
  } catch {
    return text;
  }
}
