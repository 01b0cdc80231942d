import type { PlacingHosting } from '#lib/catalogue/placing-hosting.ts';
import type { Cell } from '#lib/domain/cell.ts';
import { formatCell, plural } from '#lib/domain/format.ts';
import { dayLabel } from '#lib/domain/period.ts';
import { reconcileCount, type Agreement } from '#lib/domain/reconcile.ts';
import { sumOf, type PlacedIn } from './placed-hosted.ts';

const OUTSIDE_THE_REGION = ['elsewhere-england', 'outside-england'];
const NOT_KNOWN = 'not-known';

/** A submitted count beside the official one, and whether they agree. */
export interface AgainstOfficial {
  readonly submitted: Cell;
  readonly official: Cell;
  readonly agreement: Agreement;
}

/** Where an authority's children live and whose children live in its area, by the submissions of the region. */
export interface Hosting {
  /** DfE code. */
  readonly authority: string;
  readonly inOwnArea: Cell;
  readonly inRestOfRegion: Cell;
  readonly outsideRegion: Cell;
  /** Children of the other authorities of the region who live here, summed over those that say so. */
  readonly hostedFromRegion: Cell;
  /** How many of the `of` other authorities gave a figure or a symbol for this area. */
  readonly reporting: number;
  readonly of: number;
}

/** A row for each authority, in order. A total with a suppressed part is suppressed; hosting counts only those that reported. */
export function hosting(placed: PlacedIn, authorities: readonly string[]): readonly Hosting[] {
  return authorities.map((authority) => {
    const others = authorities.filter((other) => other !== authority);
    const hosted = others
      .map((other) => placed(other, authority))
      .filter(({ kind }) => kind !== 'not-supplied');
    return {
      authority,
      inOwnArea: placed(authority, authority),
      inRestOfRegion: sumOf(others.map((other) => placed(authority, other))),
      outsideRegion: sumOf(OUTSIDE_THE_REGION.map((place) => placed(authority, place))),
      hostedFromRegion: hosted.length === 0 ? { kind: 'not-supplied' } : sumOf(hosted),
      reporting: hosted.length,
      of: others.length
    };
  });
}

/** An authority's hosting beside DfE's counts of the same 31 March. */
export interface HostingCheck {
  readonly authority: string;
  readonly end: string;
  /** Own children who live in the authority's area. */
  readonly inside: AgainstOfficial;
  /** Own children who live anywhere else, places not known among them. */
  readonly outside: AgainstOfficial;
  /** DfE's count of all other authorities' children who live here. */
  readonly officialHosted: number | null;
  /** The least number of children that the region's submissions place here: a suppressed count is at least 1. */
  readonly leastHosted: number;
  /** Whether more children are placed here from the region alone than DfE counts from everywhere. */
  readonly hosted: 'within' | 'above' | 'not comparable';
}

/** Hosting against DfE's counts of the day `end` (ISO), for the authorities that DfE has counts of; empty on any day but 31 March, when there are none. */
export function hostingChecks(
  placed: PlacedIn,
  authorities: readonly string[],
  official: readonly PlacingHosting[],
  end: string
): readonly HostingCheck[] {
  return hosting(placed, authorities).flatMap((row) => {
    const counts = official.find(({ area, endDay }) => area === row.authority && endDay === end);
    return counts === undefined ? [] : [checkOf(row, counts, placed, authorities)];
  });
}

function checkOf(
  row: Hosting,
  counts: PlacingHosting,
  placed: PlacedIn,
  authorities: readonly string[]
): HostingCheck {
  const others = authorities.filter((other) => other !== row.authority);
  const elsewhere = sumOf([row.inRestOfRegion, row.outsideRegion, placed(row.authority, NOT_KNOWN)]);
  const leastHosted = others.reduce((sum, other) => sum + least(placed(other, row.authority)), 0);
  const officialHosted = counts.livingInAreaOthers;
  return {
    authority: row.authority,
    end: counts.endDay,
    inside: against(row.inOwnArea, counts.ownPlacedInside),
    outside: against(elsewhere, counts.ownPlacedOutside),
    officialHosted,
    leastHosted,
    hosted: hostedFinding(row.reporting, leastHosted, officialHosted)
  };
}

function least(cell: Cell): number {
  if (cell.kind === 'shown') return cell.value;
  return cell.kind === 'suppressed' ? 1 : 0;
}

function hostedFinding(reporting: number, least: number, official: number | null): HostingCheck['hosted'] {
  if (reporting === 0 || official === null) return 'not comparable';
  return least > official ? 'above' : 'within';
}

function against(submitted: Cell, count: number | null): AgainstOfficial {
  const official: Cell = count === null ? { kind: 'not-available' } : { kind: 'shown', value: count };
  return { submitted, official, agreement: reconcileCount('authority', submitted, official) };
}

/** What does not fit, a sentence each; none where all that can be compared agrees. */
export function hostingFaults(check: HostingCheck, name: string): readonly string[] {
  const { end, inside, outside, leastHosted, officialHosted, hosted } = check;
  const day = dayLabel(end);
  const above = `The region’s authorities place at least ${plural(leastHosted, 'child', 'children')} in ${name} on ${day}; DfE counts ${plural(officialHosted ?? 0, 'child', 'children')} there from all other authorities in England. Check who counts a child too many.`;
  return [
    ...differing(inside, `${name}’s own children living in its area on ${day}`),
    ...differing(outside, `${name}’s own children living elsewhere on ${day}`),
    ...(hosted === 'above' ? [above] : [])
  ];
}

function differing({ submitted, official, agreement }: AgainstOfficial, what: string): readonly string[] {
  if (agreement !== 'differs') return [];
  return [`${what}: ${formatCell(submitted, 0)} submitted, ${formatCell(official, 0)} published by DfE.`];
}
