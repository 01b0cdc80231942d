const LONGEST_STEM = 100;
/** Names that Windows keeps for devices, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** A name for a file that every system accepts: small letters, figures and hyphens, at most 100 of them and no word of them cut, and never a name that Windows keeps for itself. */
export function fileName(title: string, extension: string): string {
  const whole = title
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase()
    .replace(/^-+|-+$/g, '');
  const stem = whole.length <= LONGEST_STEM ? whole : cutAtWord(whole);
  return `${RESERVED.test(stem) ? `${stem}-table` : stem || 'table'}.${extension}`;
}

/** A date cut in the middle would be another date. */
function cutAtWord(words: string): string {
  const cut = words.slice(0, LONGEST_STEM + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : cut.slice(0, LONGEST_STEM);
}
