import { chooseOwn, ownChoice } from './choices.svelte.ts';

const NAME = 'explain';

/** The figure whose arithmetic the reader opened, as `figureAddress` writes it; null while none is. */
export function figureAsked(): string | null {
  return ownChoice(NAME);
}

/** Opens the arithmetic of a figure. It stands in the address, so that it can be sent on; the back button leaves the page. */
export function openExplanation(figure: string): void {
  chooseOwn({ [NAME]: figure }, 'same entry');
}

/** Closes the arithmetic that stands open. */
export function closeExplanation(): void {
  chooseOwn({ [NAME]: null }, 'same entry');
}
