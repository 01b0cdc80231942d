import { ageOn, daysAfter } from './days.ts';

/** A placement of a made-up child: `away` is a short absence from it, first day and day of return. */
export interface MadePlacement {
  readonly from: string;
  readonly code: string;
  readonly away: { readonly from: string; readonly to: string; readonly code: string } | null;
}

/** A made-up child’s one time in care. Days are ISO; `end` null while it lasts. */
export interface MadeChild {
  readonly id: string;
  readonly birth: string;
  readonly start: string;
  readonly end: string | null;
  readonly reason: string;
  readonly placements: readonly MadePlacement[];
  readonly legal: readonly { readonly from: string; readonly code: string }[];
  /** The day the child ceased to be an unaccompanied asylum seeker; null while one; undefined for others. */
  readonly uasc: string | null | undefined;
  readonly reviews: readonly { readonly day: string; readonly code: string }[];
}

const PLACES = ['U1', 'U4', 'U6', 'K2', 'K1', 'H5', 'P1', 'P2', 'R1', 'R3', 'S1', 'A4', 'Z1'];
const STATUSES = ['C1', 'C2', 'C2', 'E1', 'V2', 'V2', 'L2', 'J1'];
const REASONS = [
  'E11',
  'E12',
  'E45',
  'E47',
  'E41',
  'E4A',
  'E4B',
  'E13',
  'E17',
  'E5',
  'E6',
  'E7',
  'E9',
  'E3',
  'E8'
];

/** A number generator from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Illustrative children of no real authority, who came into care from 2022 to March 2025. */
export function madeUpChildren(count: number, seed: number): readonly MadeChild[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) =>
    madeUpChild(`ILLUSTR${String(index).padStart(6, '0')}`, random)
  );
}

function madeUpChild(id: string, random: () => number): MadeChild {
  const upTo = (most: number) => Math.floor(random() * most);
  const pick = (codes: readonly string[]) => codes[upTo(codes.length)] ?? '';
  const start = daysAfter('2022-01-01', upTo(1_185));
  const birth = daysAfter(start, -1 - upTo(17 * 365));
  const ended = daysAfter(start, 1 + upTo(1_200));
  const end = ended > '2025-03-31' ? null : ended;
  const until = end ?? '2025-03-31';
  const changes = (most: number, gap: number) => {
    const days = [start];
    for (let left = upTo(most); left > 0; left -= 1) {
      const next = daysAfter(days.at(-1) ?? start, 20 + upTo(gap));
      if (next < until) days.push(next);
    }
    return days;
  };
  const moves = changes(6, 250);
  const placements = moves.map((from, index) => {
    const absence = daysAfter(from, 5);
    const fits = random() < 0.2 && daysAfter(absence, 6) < (moves[index + 1] ?? until);
    return {
      from,
      code: pick(PLACES),
      away: fits ? { from: absence, to: daysAfter(absence, 5), code: 'T2' } : null
    };
  });
  const legal = changes(3, 400).map((from) => ({ from, code: pick(STATUSES) }));
  const isUasc = random() < 0.12;
  const uasc = isUasc ? (random() < 0.5 ? null : daysAfter(start, 100 + upTo(600))) : undefined;
  const reviews = [20, 110, 290, 470, 650, 830].flatMap((days) => {
    const day = daysAfter(start, days + upTo(9));
    return day < until ? { day, code: ageOn(birth, day) < 4 ? 'PN0' : `PN${1 + upTo(7)}` } : [];
  });
  return { id, birth, start, end, reason: pick(REASONS), placements, legal, uasc, reviews };
}

/** The Episodes rows of a child that lasted beyond an ISO day, as a return that begins the day after holds them. */
export function episodeRows(child: MadeChild, beyond: string): readonly (readonly string[])[] {
  const days = new Set<string>();
  for (const { from, away } of child.placements)
    for (const day of [from, away?.from, away?.to]) if (day) days.add(day);
  for (const { from } of child.legal) days.add(from);
  const starts = [...days].sort();
  const rows = starts.map((decom, index) => {
    const before = starts[index - 1];
    const now = stateOn(child, decom);
    const then = before === undefined ? null : stateOn(child, before);
    const dec = starts[index + 1] ?? child.end ?? '';
    const rec = dec === '' ? '' : starts[index + 1] === undefined ? child.reason : 'X1';
    const began = then === null ? 'S' : then.home === now.home ? 'L' : then.ls === now.ls ? 'P' : 'U';
    return [
      child.id,
      british(decom),
      began,
      now.ls,
      'N1',
      now.place,
      'PR1',
      british(dec),
      rec,
      '',
      'ZZ99 1ZZ',
      `ZZ9${now.home}`,
      ''
    ];
  });
  return rows.filter((_, index) => (starts[index + 1] ?? child.end ?? '9999') > beyond);
}

function stateOn({ placements, legal }: MadeChild, day: string) {
  const at = placements.findLastIndex(({ from }) => from <= day);
  const placement = placements[at];
  const away = placement?.away ?? null;
  const isAway = away !== null && away.from <= day && day < away.to;
  const ls = legal.findLast(({ from }) => from <= day)?.code ?? '';
  return { ls, place: (isAway ? away.code : placement?.code) ?? '', home: `${at}${isAway ? 'AWAY' : ''}` };
}

/** An ISO day as 31/03/2025; empty stays empty. */
export function british(day: string): string {
  return day.split('-').reverse().join('/');
}
