import type { Observation } from '#lib/domain/observation.ts';
import type { HiddenObservations } from '#lib/domain/protection.ts';
import type { Engine } from '#lib/engine/port.ts';
import type { SubmittedFigure } from '#lib/questions/submitted-figures/index.ts';
import { within } from './time-limit.ts';

/** Submitted figures by indicator. */
export type FiguresByIndicator = ReadonlyMap<string, readonly SubmittedFigure[]>;

/** Asks one engine, started when it is first needed, what loaded observations come to. */
export interface FiguresLoader {
  /** Starts the engine ahead of need, and settles when it is ready; a failure is met again, in words, when it is needed. */
  readonly warm: () => Promise<void>;
  /** Rejects in words for the reader when the engine fails; the next call starts another. */
  readonly figuresOf: (
    observations: readonly Observation[],
    onStage: (words: string) => void
  ) => Promise<FiguresByIndicator>;
  /** Ends the engine, and all that was loaded in it; the next call starts another. */
  readonly end: () => void;
  /** The figures of the observations loaded last, marked where partners may not see them. */
  readonly withheldIn: (
    figures: FiguresByIndicator,
    observations: readonly Observation[],
    hidden: HiddenObservations
  ) => Promise<FiguresByIndicator>;
}

/** How long an idle engine may take for the plainest question; one that its browser stopped never answers. */
const ALIVE_WITHIN_MS = 5_000;
/** How long a slow machine may take to rehearse. */
const REHEARSED_WITHIN_MS = 15_000;
/** How long the figures of the largest files may take on a slow machine. */
const ANSWERS_WITHIN_MS = 180_000;
const STOPPED =
  'The calculation engine does not answer: the browser may have stopped it to save memory. Close other tabs, reload the page and try again; the files are kept.';

/** A loader on the engine that `open` starts; `open` tells its stages in words. */
export function figuresLoader(open: (onStage: (words: string) => void) => Promise<Engine>): FiguresLoader {
  let engine: Promise<Engine> | null = null;
  let isAsked = false;
  let rehearsal: Promise<void> = Promise.resolve();
  let tell: (words: string) => void = () => undefined;

  const started = (): Promise<Engine> => {
    engine ??= open((words) => tell(words)).catch((cause: unknown) => {
      engine = null;
      throw cause;
    });
    return engine;
  };

  const end = (): void => {
    void engine?.then((running) => running.close()).catch(() => undefined);
    engine = null;
    rehearsal = Promise.resolve();
  };

  /** The engine, started again where its browser has stopped it. */
  const living = async (): Promise<Engine> => {
    const running = await started();
    try {
      await within(rehearsal, REHEARSED_WITHIN_MS, STOPPED);
      await within(running.ask('select 1 as one'), ALIVE_WITHIN_MS, STOPPED);
      return running;
    } catch {
      end();
      return started();
    }
  };

  return {
    async warm() {
      // What fails is met again, in words, when it is needed.
      await started().then(
        (running) => {
          if (!isAsked) rehearsal = rehearse(running).catch(() => undefined);
        },
        () => undefined
      );
      await rehearsal;
    },
    async figuresOf(observations, onStage) {
      tell = onStage;
      isAsked = true;
      try {
        onStage('Starting the calculation engine');
        const running = await living();
        onStage('Loading the figures');
        return await within(figuresIn(running, observations), ANSWERS_WITHIN_MS, STOPPED);
      } catch (cause) {
        end();
        throw cause;
      } finally {
        tell = () => undefined;
      }
    },
    end,
    async withheldIn(figures, observations, hidden) {
      const running = await started();
      const { markWithheld } = await import('#lib/questions/submitted-figures/withheld.ts');
      const all = [...figures.values()].flat();
      return byIndicator(await markWithheld(running, all, observations, hidden, 'loaded'));
    }
  };
}

/** Any figure at all: what it is does not matter, only that the way it goes is taken. */
const REHEARSED: Observation = {
  authority: '',
  end: '2000-03-31',
  measure: '',
  breakdown: '',
  value: 1,
  symbol: null,
  note: ''
};

/**
 * Takes the whole way once, for nothing: of what the engine does first its browser has yet to make machine code, which
 * takes longer than the figures of eleven files. The site's own submissions are asked, since a few rows make little of it.
 */
async function rehearse(engine: Engine): Promise<void> {
  const [{ useLoadedObservations, useShippedObservations }, { askSubmittedFigures }] = await questions();
  await useLoadedObservations(engine, [REHEARSED]);
  await useShippedObservations(engine);
  await askSubmittedFigures(engine);
}

async function figuresIn(engine: Engine, observations: readonly Observation[]): Promise<FiguresByIndicator> {
  const [{ useLoadedObservations }, { askSubmittedFigures }] = await questions();
  await useLoadedObservations(engine, observations);
  return byIndicator(await askSubmittedFigures(engine));
}

function questions() {
  return Promise.all([
    import('#lib/questions/observations.ts'),
    import('#lib/questions/submitted-figures/index.ts')
  ]);
}

function byIndicator(all: readonly SubmittedFigure[]): FiguresByIndicator {
  const groups = new Map<string, SubmittedFigure[]>();
  for (const figure of all) {
    const group = groups.get(figure.indicator);
    if (group) group.push(figure);
    else groups.set(figure.indicator, [figure]);
  }
  return groups;
}
