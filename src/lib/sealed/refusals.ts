/** Why a sealed file is not opened, or files are not sealed. */
export type Refusal =
  | 'not-sealed'
  | 'later-version'
  | 'cut-short'
  | 'too-large'
  | 'rounds'
  | 'does-not-fit'
  | 'not-submissions'
  | 'no-cryptography';

/** A refusal in words for the reader. A wrong passphrase and a changed file have one sentence: nothing in the file tells them apart. */
export const REFUSAL_WORDS: Readonly<Record<Refusal, string>> = {
  'not-sealed': 'This is not a sealed file. A sealed file ends in .sealed and is made on this page.',
  'later-version':
    'The file was sealed by a later version of this site than the one you are on. Reload the page, or ask where the newer site is.',
  'cut-short': 'The end of the file is missing: it was not copied or sent whole. Ask for it again.',
  'too-large': 'The file is larger than a sealed file may be: 64 MB of submissions.',
  rounds:
    'The file asks for too little or too much work to open (outside 600,000 to 10 million rounds). It was not made by this site.',
  'does-not-fit': 'The passphrase does not fit, or the file was changed since it was sealed.',
  'not-submissions':
    'The passphrase fits, but the file does not hold submissions as this site seals them. Ask who sealed it.',
  'no-cryptography':
    'Browsers encrypt only on a page with a secure address (https) or on this computer (localhost). This page came by plain http, so nothing can be sealed or opened here. Ask whoever hosts the site for its https address.'
};

/** Whether this page may use the browser's cryptography: not on plain http. */
export function hasCryptography(): boolean {
  const found: unknown = Reflect.get(globalThis.crypto, 'subtle');
  return found !== undefined;
}
