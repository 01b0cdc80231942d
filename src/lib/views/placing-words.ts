import { numberIn } from '#lib/domain/cell.ts';
import { formatNumber, listWords, plural } from '#lib/domain/format.ts';
import { isAtLeast, placingTotal, totalWords } from '#lib/views/placing-totals.ts';
import type { PlacingMatrix, PlacingRow, PlacingTotal } from '#lib/views/placing.ts';

const MOST_NAMED = 3;

/** What is worth saying first of who places where: who places most away, who takes and who sends more, and what is not known. */
export function placingFindings(matrix: PlacingMatrix): readonly string[] {
  const selected = matrix.rows.find((row) => row.selected);
  return [
    ...(selected ? selectedWords(selected) : [furthestWords(matrix)]),
    netWords(matrix, 1),
    netWords(matrix, -1),
    missingWords(matrix),
    hiddenWords(matrix)
  ].filter((sentence) => sentence !== '');
}

/** The totals of the children of a row who live away from its own area. */
function away(row: PlacingRow): PlacingTotal {
  return placingTotal([row.inRegion.cell, row.outsideRegion.cell]);
}

function furthestWords({ rows }: PlacingMatrix): string {
  const known = rows.filter((row) => away(row).cell.kind === 'shown' && !isAtLeast(away(row)));
  const most = [...known].sort((a, b) => valueOf(away(b)) - valueOf(away(a)))[0];
  const share = (row: PlacingRow): number => (valueOf(away(row)) * 100) / (valueOf(row.all) || 1);
  const widest = [...known]
    .filter((row) => row.all.cell.kind === 'shown')
    .sort((a, b) => share(b) - share(a))[0];
  if (!most) return '';
  const first = `${most.label} has the most children living outside its own area: ${awayWords(most)}.`;
  if (!widest || widest === most) return first;
  return `${first} The largest share is ${widest.label}’s: ${formatNumber(share(widest), 0)}% (${formatNumber(valueOf(away(widest)), 0)} of ${formatNumber(valueOf(widest.all), 0)}).`;
}

function awayWords(row: PlacingRow): string {
  return `${formatNumber(valueOf(away(row)), 0)}, of whom ${totalWords(row.inRegion) ?? 'some'} in the region’s other authorities and ${totalWords(row.outsideRegion) ?? 'some'} outside the region`;
}

function selectedWords(row: PlacingRow): readonly string[] {
  if (!row.reports) return [`${row.label} has not sent where its children live. ${hostsWords(row)}`];
  const parts = [
    part(row.inOwnArea, 'in its own area'),
    part(row.inRegion, 'in the region’s other authorities'),
    part(row.outsideRegion, 'outside the region')
  ];
  return [`${row.label}’s children: ${listWords(parts)}. ${hostsWords(row)}`];
}

function part(total: PlacingTotal, where: string): string {
  const words = totalWords(total);
  return words === null ? `a number not shown ${where}` : `${words} ${where}`;
}

function hostsWords({ hosted }: PlacingRow): string {
  const words = totalWords(hosted);
  const reporting = isAtLeast(hosted) ? ` (${hosted.reporting} of ${hosted.of} others reporting)` : '';
  return words === null
    ? 'How many of the others’ children live there is not shown.'
    : `Of the other authorities’ children, ${words} live there${reporting}.`;
}

function netWords({ rows }: PlacingMatrix, sign: 1 | -1): string {
  const net = rows
    .filter(({ balance }) => balance.cell.kind === 'shown' && valueOf(balance) * sign > 0)
    .sort((a, b) => (valueOf(b.balance) - valueOf(a.balance)) * sign)
    .slice(0, MOST_NAMED);
  const names = listWords(net.map((row) => `${row.label} (${netNumbers(row)})`));
  if (net.length === 0) return '';
  if (sign > 0) return `Host more of the region’s children than they place with the others: ${names}.`;
  const known = net.some(({ balance }) => isAtLeast(balance)) ? 'are known to host' : 'host';
  return `Place more with the region’s others than they ${known}: ${names}.`;
}

function netNumbers({ hosted, inRegion }: PlacingRow): string {
  return `${totalWords(hosted) ?? ''} hosted, ${totalWords(inRegion) ?? ''} placed`;
}

function missingWords({ missing, rows, periodLabel }: PlacingMatrix): string {
  if (missing.length === 0) return '';
  return `${listWords(missing)} ${missing.length === 1 ? 'has' : 'have'} not sent figures for ${periodLabel}: what others host is at least the number shown (${rows.length - missing.length} of ${rows.length} reporting).`;
}

function hiddenWords({ rows }: PlacingMatrix): string {
  const cells = rows.flatMap((row) => row.cells);
  const suppressed = cells.filter(({ cell, heldBack }) => cell.kind === 'suppressed' && !heldBack).length;
  const held = cells.filter(({ heldBack }) => heldBack).length;
  if (suppressed === 0) return '';
  const beside =
    held === 0
      ? ''
      : `, and ${plural(held, 'count')} more ${held === 1 ? 'is' : 'are'} held back beside them`;
  return `${plural(suppressed, 'count is', 'counts are')} suppressed to protect children${beside}; every total that would reveal one is not shown.`;
}

function valueOf(total: PlacingTotal): number {
  return numberIn(total.cell) ?? 0;
}
