import type { Observation } from '#lib/domain/observation.ts';
import type { HiddenObservations } from '#lib/domain/protection.ts';
import type { Engine } from '#lib/engine/port.ts';
import { useLoadedObservations } from '#lib/questions/observations.ts';
import { askSubmittedFigures, type SubmittedFigure } from '#lib/questions/submitted-figures/index.ts';

/** Submitted figures by indicator. */
export type FiguresByIndicator = ReadonlyMap<string, readonly SubmittedFigure[]>;

/** Asks one engine, started when it is first needed, what loaded observations come to. */
export interface FiguresLoader {
  /** Starts the engine ahead of need; a failure is met again, in words, when it is needed. */
  readonly warm: () => void;
  /** Rejects in words for the reader when the engine fails; the next call starts another. */
  readonly figuresOf: (
    observations: readonly Observation[],
    onStage: (words: string) => void
  ) => Promise<FiguresByIndicator>;
  /** The figures of the observations loaded last, marked where partners may not see them. */
  readonly withheldIn: (
    figures: FiguresByIndicator,
    observations: readonly Observation[],
    hidden: HiddenObservations
  ) => Promise<FiguresByIndicator>;
}

/** A loader on the engine that `open` starts; `open` tells its stages in words. */
export function figuresLoader(open: (onStage: (words: string) => void) => Promise<Engine>): FiguresLoader {
  let engine: Promise<Engine> | null = null;
  let tell: (words: string) => void = () => undefined;

  const started = (): Promise<Engine> => {
    engine ??= open((words) => tell(words)).catch((cause: unknown) => {
      engine = null;
      throw cause;
    });
    return engine;
  };

  return {
    warm: () => void started().catch(() => undefined),
    async figuresOf(observations, onStage) {
      tell = onStage;
      try {
        onStage('Starting the calculation engine');
        const running = await started();
        onStage('Loading the figures');
        await useLoadedObservations(running, observations);
        return byIndicator(await askSubmittedFigures(running));
      } catch (cause) {
        engine = null;
        throw cause;
      } finally {
        tell = () => undefined;
      }
    },
    async withheldIn(figures, observations, hidden) {
      const running = await started();
      const { markWithheld } = await import('#lib/questions/submitted-figures/withheld.ts');
      const all = [...figures.values()].flat();
      return byIndicator(await markWithheld(running, all, observations, hidden, 'loaded'));
    }
  };
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
