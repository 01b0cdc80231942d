/** What browsers say when a script that a page asks for cannot be had. */
const NOT_FETCHED = /dynamically imported module|importing a module script|unable to preload/i;

/** What a reader is told of something that failed and that nothing on the page has told them; empty where nothing was to be told. */
export function failureWords(reason: unknown): string {
  if (reason instanceof DOMException && reason.name === 'AbortError') return '';
  const said = reason instanceof Error ? reason.message : String(reason);
  if (NOT_FETCHED.test(said)) {
    return 'A part of this site could not be fetched, so what you asked for was not done. Check the connection and do it again.';
  }
  return `Something on this page went wrong (${said}), and what it shows may not follow what you choose. Load the page again.`;
}
