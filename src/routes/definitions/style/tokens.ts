/** A token as the style sheet defines it. A colour has one value for each theme; anything else the same in both. */
export interface Token {
  readonly group: string;
  readonly name: string;
  readonly light: string;
  readonly dark: string;
  readonly meaning: string;
}

const GROUP = /^\s*\/\* ([^*]+) \*\/$/;
const TOKEN = /^\s*--([\w-]+): (.+);(?: \/\* (.+) \*\/)?$/;
const PAIR = /^light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)$/;

/** The tokens in the first rule of the style sheet, in its order; the group is the comment above them. */
export function readTokens(styleSheet: string): readonly Token[] {
  const rule = styleSheet.slice(styleSheet.indexOf('{') + 1, styleSheet.indexOf('\n}'));
  let group = '';
  return rule.split('\n').flatMap((line): readonly Token[] => {
    group = GROUP.exec(line)?.[1] ?? group;
    const [, name, value, meaning = ''] = TOKEN.exec(line) ?? [];
    if (name === undefined || value === undefined) return [];
    const [, light = value, dark = value] = PAIR.exec(value) ?? [];
    return [{ group, name, light, dark, meaning }];
  });
}
