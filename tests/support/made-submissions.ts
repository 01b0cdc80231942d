import { MEMBERS, type Member } from './region-facts.ts';
import { officialValue } from './official-figures.ts';

/** A file as a browser is given it. */
export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What one authority submits, by `measure` or `measure:breakdown`. */
export type Made = ReadonlyMap<string, number>;

const QUARTER = '2024-25 Q4';
const DAY = '2025-03-31';

/**
 * One authority's figures for 31 March 2025: looked after children as published, everything else made from them and the
 * authority's place in the region, so that no two authorities are alike and every whole is the sum of its parts.
 */
export function figuresOf(member: Member): Made {
  const place = MEMBERS.findIndex(({ code }) => code === member.code);
  const lac = officialValue('cla-number', DAY, member.code);
  const foster = Math.floor((lac * (50 + place)) / 100);
  const reviews = lac + 40 + place;
  return new Map([
    ['lac', lac],
    ['lac_uasc', 10 + place],
    ['lac_placement:foster', foster],
    ['lac_placement:childrens-home', lac - foster],
    ['lac_over_20_miles', 20 + 3 * place],
    ['lac_three_placements', 9 + place],
    ['reviews', reviews],
    ['reviews_on_time', reviews - 2 * place - 1],
    ['iro_lac_allocated', lac],
    ['iro_fte_in_post', 4.5 + 1.25 * place],
    ['care_proceedings_issued', 3 + place],
    ['good_practice', place]
  ]);
}

/** A submission of these figures as CSV text. */
export function submissionText(member: Member, figures: Made = figuresOf(member), note = ''): string {
  const rows = [...figures].map(([key, value]) => {
    const [measure = '', breakdown = ''] = key.split(':');
    return [member.code, QUARTER, measure, breakdown, String(value), note].join(',');
  });
  return ['authority,period,measure,breakdown,value,note', ...rows, ''].join('\r\n');
}

/** A text as a file to choose. */
export function csvFile(name: string, text: string): MadeFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') };
}

/** The submission of one authority as a file to choose. */
export function submissionOf(member: Member): MadeFile {
  return csvFile(`${member.slug}.csv`, submissionText(member));
}

/** The submissions of all eleven. */
export const ELEVEN: readonly MadeFile[] = MEMBERS.map(submissionOf);
