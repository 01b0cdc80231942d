/**
 * Control characters (tab and line ends apart), those that turn the text after them round, halves of characters, and the two
 * that no XML may hold.
 */
const NEVER_WRITTEN = /(?![\t\n\r])\p{Cc}|\p{Bidi_Control}|[\ufffe\uffff]|\p{Cs}/gu;

/** Text that every format can hold, on one line: no control characters, and white space as single spaces. */
export function cleanText(text: string): string {
  return text.replace(NEVER_WRITTEN, '').replace(/\s+/gu, ' ').trim();
}
