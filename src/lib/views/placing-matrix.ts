import type { Region } from '#lib/domain/authority.ts';
import { cellOf, numberIn, type Cell } from '#lib/domain/cell.ts';
import { heldBack, isHidden } from '#lib/domain/held-back.ts';
import { dayLabel, quarterLabel } from '#lib/domain/period.ts';
import type { PlacedChildren } from '#lib/questions/placed-children/index.ts';
import { officialBeside, placingBalance, placingTotal } from '#lib/views/placing-totals.ts';
import type { OfficialPlacing, Place, PlacingCell, PlacingMatrix, PlacingRow } from '#lib/views/placing.ts';

/** Children whose place the authority does not know; they are neither in the region nor outside it. */
const NOT_KNOWN = 'not-known';

/** What a matrix is made from. `wished` is a quarter's last day or null for the newest; `selected` a DfE code or null. */
export interface PlacingAsked {
  readonly rows: readonly PlacedChildren[];
  readonly region: Region;
  readonly places: readonly Place[];
  readonly official: readonly OfficialPlacing[];
  readonly wished: string | null;
  readonly selected: string | null;
}

/** The last days of the quarters that have a matrix, newest first. */
export function placingEnds(rows: readonly PlacedChildren[]): readonly string[] {
  return [...new Set(rows.filter(({ place }) => place !== '').map(({ end }) => end))].sort().reverse();
}

/** Who places where on the wished day, or on the newest there is; null where nobody says. */
export function placingMatrix(asked: PlacingAsked): PlacingMatrix | null {
  const { region, places, rows, wished } = asked;
  const ends = placingEnds(rows);
  const end = wished !== null && ends.includes(wished) ? wished : ends[0];
  if (end === undefined) return null;
  const ofDay = rows.filter((row) => row.end === end);
  const given = new Map(
    region.authorities.map(({ code }) => [code, protectedCells(code, places, ofDay)] as const)
  );
  const placedIn = (place: string): readonly (readonly [string, Cell])[] => {
    const column = places.findIndex(({ id }) => id === place);
    return [...given].map(
      ([code, cells]) => [code, cells[column]?.cell ?? { kind: 'not-supplied' }] as const
    );
  };
  const matrixRows = region.authorities.map((authority): PlacingRow => {
    const cells = given.get(authority.code) ?? [];
    const from = placedIn(authority.code).filter(([code]) => code !== authority.code);
    const hosted = placingTotal(from.map(([, cell]) => cell));
    return rowOf(asked, end, authority, cells, hosted);
  });
  return {
    end,
    periodLabel: `${quarterLabel(end)} (${dayLabel(end)})`,
    places,
    rows: matrixRows,
    living: places.map(({ id }) => placingTotal(placedIn(id).map(([, cell]) => cell))),
    missing: matrixRows.filter(({ reports }) => !reports).map(({ label }) => label)
  };
}

function rowOf(
  { places, official, selected }: PlacingAsked,
  end: string,
  { code, name, shortName }: Region['authorities'][number],
  cells: readonly PlacingCell[],
  hosted: PlacingRow['hosted']
): PlacingRow {
  const total = (belongs: (place: Place) => boolean): PlacingRow['all'] =>
    placingTotal(cells.flatMap(({ cell }, index) => (places[index] && belongs(places[index]) ? [cell] : [])));
  const inRegion = total(({ id, isAuthority }) => isAuthority && id !== code);
  const counts = official.find(({ area, endDay }) => area === code && endDay === end);
  return {
    code,
    label: name,
    shortLabel: shortName,
    selected: code === selected,
    reports: cells.some(({ cell }) => cell.kind !== 'not-supplied'),
    cells,
    all: total(() => true),
    inOwnArea: total(({ id }) => id === code),
    inRegion,
    outsideRegion: total(({ id, isAuthority }) => !isAuthority && id !== NOT_KNOWN),
    hosted,
    balance: placingBalance(hosted, inRegion),
    official: officialBeside(counts, code, cells, hosted)
  };
}

/** An authority's counts by place, with as many held back as it takes to keep the suppressed ones from being worked out. */
function protectedCells(
  code: string,
  places: readonly Place[],
  ofDay: readonly PlacedChildren[]
): readonly PlacingCell[] {
  const own = new Map(ofDay.flatMap((row) => (row.authority === code ? [[row.place, row] as const] : [])));
  const cells = places.map(({ id }): Cell => {
    const row = own.get(id);
    return row ? cellOf(row.value, row.status) : { kind: 'not-supplied' };
  });
  const held = heldBack(cells, own.get('')?.value ?? null, coveringOrder(code, places, cells));
  return places.map(({ id }, index) => {
    const isHeld = held.has(index);
    const cell = isHeld ? ({ kind: 'suppressed' } as const) : (cells[index] ?? { kind: 'not-supplied' });
    return { place: id, cell, heldBack: isHeld };
  });
}

/** Which counts cover a suppressed one, best first: of its own kind (in the region, beyond it), whose sum is hidden already; the smallest first. */
function coveringOrder(code: string, places: readonly Place[], cells: readonly Cell[]): readonly number[] {
  const kindOf = ({ id, isAuthority }: Place): string => {
    if (id === code) return 'own';
    return isAuthority ? 'region' : 'beyond';
  };
  const hidden = places.filter((_, index) => {
    const cell = cells[index];
    return cell !== undefined && isHidden(cell);
  });
  const kinds = new Set(hidden.map(kindOf));
  return places
    .map((place, index) => ({
      index,
      strange: Number(!kinds.has(kindOf(place))),
      last: Number(place.id === code),
      value: numberIn(cells[index] ?? { kind: 'not-supplied' }) ?? 0
    }))
    .sort((a, b) => a.strange - b.strange || a.last - b.last || a.value - b.value)
    .map(({ index }) => index);
}
