import { FIGURE_RULES } from './figure-rules.ts';
import { FILE_RULES } from './file-rules.ts';
import { NAME_RULES } from './name-rules.ts';
import { NOTE_RULES } from './note-rules.ts';
import { ROW_RULES } from './row-rules.ts';
import type { Rules } from './rule.ts';
import { VALUE_RULES } from './value-rules.ts';

export type { Rule } from './rule.ts';

/** Every rule of a submission, by id. An error stops the file; a warning asks to be looked at and lets the figures in. */
export const RULES = {
  ...FILE_RULES,
  ...ROW_RULES,
  ...NAME_RULES,
  ...VALUE_RULES,
  ...NOTE_RULES,
  ...FIGURE_RULES
} as const satisfies Rules;

export type RuleId = keyof typeof RULES;
