const AGES = ['under-1', '1-4', '5-9', '10-15', '16-plus'];

/** What indicators the ages of children are, by age: `aged-under-1-share`, `started-under-1-share`. */
export function ageIndicators(prefix: string): Readonly<Record<string, string>> {
  return Object.fromEntries(AGES.map((age) => [age, `${prefix}-${age}-share`]));
}
