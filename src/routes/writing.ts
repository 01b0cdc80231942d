/** Inputs that take no letters: a key of the site pressed there means the site. */
const WITHOUT_LETTERS = ['file', 'checkbox', 'radio', 'range', 'button', 'submit', 'reset'];

/** Whether a key goes into a text that is being written, or a list that is chosen from by letters. */
export function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !WITHOUT_LETTERS.includes(target.type);
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest('textarea, select') !== null)
  );
}
