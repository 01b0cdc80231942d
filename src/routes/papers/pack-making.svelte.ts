import type { PackFormat } from '#lib/export/pack-files.ts';
import type { TableWish } from '#lib/views/table-wish.ts';
import { fetchFigures } from '../changes/fetch-figures.ts';
import { codesInUse, inUse, regionInUse } from '../submitted-in-use.ts';
import { areReal } from '../submitted-status.ts';
import { originOf } from '../taken-away.ts';
import { fetchPackWords } from './fetch-pack-words.ts';

/** A pack that is being made: how far it is, and what is in hand. */
export interface PackProgress {
  readonly done: number;
  readonly of: number;
  readonly words: string;
}

/** Makes packs one at a time, says how far it is and what became of it, and can be stopped. */
export function packMaking() {
  let progress = $state.raw<PackProgress | null>(null);
  let said = $state('');
  let failure = $state('');
  let stopping: AbortController | null = null;

  async function make(wish: TableWish, title: string, format: PackFormat, place: Element): Promise<void> {
    if (progress !== null) return;
    const { signal } = (stopping = new AbortController());
    said = '';
    failure = '';
    progress = { done: 0, of: wish.indicators.length, words: 'Fetching the figures and definitions' };
    try {
      const name = await untilStopped(saved(wish, title, format, place, signal), signal);
      said = `Saved as ${name}.`;
    } catch (cause: unknown) {
      if (signal.aborted) said = 'Stopped. Nothing was saved.';
      else failure = cause instanceof Error ? cause.message : String(cause);
    } finally {
      progress = null;
      stopping = null;
    }
  }

  async function saved(
    wish: TableWish,
    title: string,
    format: PackFormat,
    place: Element,
    signal: AbortSignal
  ): Promise<string> {
    const [
      figures,
      words,
      { figuresLeaving },
      { outgoing },
      { dataPack },
      { packFile },
      { saveBytes, saveText }
    ] = await Promise.all([
      fetchFigures(),
      fetchPackWords(),
      import('../leaving.ts'),
      import('#lib/export/outgoing.ts'),
      import('#lib/export/data-pack.ts'),
      import('#lib/export/pack-files.ts'),
      import('#lib/export/save.ts')
    ]);
    const going = await figuresLeaving(() => ({
      entries: figures.map((one) => ({ ...one, figures: inUse(one.indicator, one.figures) })),
      region: regionInUse(),
      wish: { ...wish, authorities: codesInUse(wish.authorities) }
    }));
    if (going.kind === 'stays') throw new Error(going.words);
    const origin = originOf(place);
    const pack = await dataPack(
      { title, ...going.what, submissions: { loaded: areReal() }, ...words },
      (table, provenance) =>
        outgoing(going.passed({ table, provenance }), provenance, going.stampOf(provenance), origin),
      (done, of, indicator) => (progress = { done, of, words: indicator }),
      signal
    );
    const of = wish.indicators.length;
    progress = { done: of, of, words: 'Writing the file' };
    await new Promise((resolve) => setTimeout(resolve));
    const { name, type, content } = await packFile(pack, format, today());
    signal.throwIfAborted();
    if (typeof content === 'string') saveText(content, name, type);
    else saveBytes(content, name, type);
    return name;
  }

  return {
    make,
    stop: () => stopping?.abort(),
    get progress() {
      return progress;
    },
    get said() {
      return said;
    },
    get failure() {
      return failure;
    }
  };
}

/** What is being made, or a rejection as soon as it is stopped. */
function untilStopped<Made>(making: Promise<Made>, signal: AbortSignal): Promise<Made> {
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('Stopped.')), { once: true });
  });
  return Promise.race([making, stopped]);
}

/** The day it is where the reader is, ISO. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
