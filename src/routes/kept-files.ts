/** A file of the site as the service worker names it. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: number;
}

const LARGE_BYTES = 500_000;
/** A file that has not come by then is given up, and asked for at another visit: browsers let a service worker work no longer. */
const LONGEST_MS = 290_000;
/** What is larger takes as long as it takes, which only a page waits for. */
const LONG_BYTES = 50_000_000;

/** Whether a file is one of the few that most of what is fetched goes to. */
export function isLarge({ bytes }: SiteFile): boolean {
  return bytes > LARGE_BYTES;
}

/** The files of this version that the service worker does not keep yet, the small ones first. */
export function missing(): Promise<readonly SiteFile[]> {
  return askWorker('what is missing', null);
}

/** Has the service worker keep a file, and says whether it came. */
export async function keepFile(file: SiteFile): Promise<boolean> {
  try {
    // Each file that the page sees costs it memory.
    if (file.bytes > LONG_BYTES) return await fetchThrough(file);
    return await askWorker<boolean>({ keep: file.path }, LONGEST_MS);
  } catch {
    return false;
  }
}

/** Fetches a file through the service worker, which keeps it. */
async function fetchThrough({ path }: SiteFile): Promise<boolean> {
  const answer = await fetch(path, { priority: 'low' });
  if (answer.ok) await answer.arrayBuffer();
  return answer.ok;
}

/** What the service worker answers; rejects when it says nothing for so long. */
async function askWorker<Answer>(question: unknown, longestMs: number | null): Promise<Answer> {
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const giveUp = () => {
      port1.close();
      reject(new Error('The service worker does not answer.'));
    };
    const limit = longestMs === null ? undefined : setTimeout(giveUp, longestMs);
    port1.onmessage = ({ data }: MessageEvent<Answer>) => {
      clearTimeout(limit);
      port1.close();
      resolve(data);
    };
    active?.postMessage(question, [port2]);
  });
}
