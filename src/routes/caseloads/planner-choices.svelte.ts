import type { TypedName } from '#lib/views/planner-input.ts';
import { chooseOwn, ownChoice } from '../choices.svelte.ts';

/** Long enough that a moving slider writes the address when it rests, as some browsers limit how often that may be done. */
const REST_MS = 200;

/** Who a plan is for, `region` or a slug, in the address. */
export const PLAN = 'plan';

/** What a planner's inputs hold: the address, and ahead of it a slider that is moving. */
export interface PlannerChoices {
  readonly textOf: (name: TypedName) => string | null;
  /** Puts a typed text into the address, for the plan it belongs to; empty takes it out. */
  readonly type: (plan: string, name: TypedName, text: string) => void;
  readonly slide: (plan: string, name: TypedName, text: string) => void;
  /** Called after every change of the address; `undone` where the reader went back or forward. */
  readonly settle: (undone: boolean) => void;
  readonly stop: () => void;
}

/** The inputs of one planner on screen. */
export function plannerChoices(): PlannerChoices {
  let sliding = $state.raw<{ readonly name: TypedName; readonly text: string } | null>(null);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(waiting);
  return {
    textOf: (name) => (sliding?.name === name ? sliding.text : ownChoice(name)),
    type(plan, name, text) {
      stop();
      sliding = null;
      chooseOwn({ [PLAN]: plan, [name]: text.trim() });
    },
    slide(plan, name, text) {
      stop();
      sliding = { name, text };
      waiting = setTimeout(() => chooseOwn({ [PLAN]: plan, [name]: text }, 'same entry'), REST_MS);
    },
    settle(undone) {
      if (undone) stop();
      if (undone || (sliding !== null && ownChoice(sliding.name) === sliding.text)) sliding = null;
    },
    stop
  };
}
