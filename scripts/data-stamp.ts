/** What the compiled data were made of: a hash of `data/` and of the code, and where the figures came from. */
export interface DataStamp {
  readonly hash: string;
  /** `data`, or a server by its name. */
  readonly source: string;
}

export const FROM_FILES = 'data';

/** A stamp as it is kept. */
export function stampText({ hash, source }: DataStamp): string {
  return `${hash}\n${source}\n`;
}

/** A kept stamp; null when it is not one. */
export function readStamp(text: string): DataStamp | null {
  const [hash, source] = text.split('\n');
  return hash && source ? { hash, source } : null;
}

/** What a server is called where its address, which may hold a password, must not stand. */
export function serverName(address: string): string {
  const [place = '', query = ''] = address.replace(/^[a-z]+:\/\/(?:.*@)?/i, '').split('?');
  return `${new URLSearchParams(query).get('host') ?? ''}${place}`;
}

/**
 * What is to be done when the data are asked to be compiled `from` a source, or from none in particular: nothing, or
 * compiling. Throws, in a sentence, where figures of a server would be replaced by those of the files unasked.
 */
export function workOf(kept: DataStamp | null, hash: string, from: string | undefined): 'none' | 'compile' {
  if (from !== undefined && from !== FROM_FILES) return 'compile';
  if (kept === null) return 'compile';
  if (from === FROM_FILES && kept.source !== FROM_FILES) return 'compile';
  if (kept.hash === hash) return 'none';
  if (kept.source === FROM_FILES) return 'compile';
  throw new Error(
    `The data have changed since the figures were taken from ${kept.source}. Take them again with ` +
      `npm run data -- --from and its address, or those of the files with npm run data -- --from ${FROM_FILES}.`
  );
}
