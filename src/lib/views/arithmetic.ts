import { formatNumber } from '#lib/domain/format.ts';
import { settled } from '#lib/domain/precision.ts';

const DECIMALS = 4;

/** A number as it is, with an ellipsis where it goes on after four decimals: "49.3269…", "6,795", "7.25". */
export function unrounded(value: number): string {
  const [whole = '0', decimals = ''] = Math.abs(settled(value)).toString().split('.');
  if (/e/.test(whole + decimals)) return formatNumber(value, DECIMALS);
  const sign = value < 0 ? '−' : '';
  const cut = decimals.slice(0, DECIMALS);
  const grouped = formatNumber(Number(whole), 0);
  return `${sign}${grouped}${cut === '' ? '' : `.${cut}`}${decimals.length > DECIMALS ? '…' : ''}`;
}

/** The quotient written out with its result: "705 ÷ 142,924 × 10,000 = 49.3269…"; a multiplier of 1 is left out. */
export function quotient(numerator: number, denominator: number, multiplier: number): string {
  const result = (numerator * multiplier) / denominator;
  const times = multiplier === 1 ? '' : ` × ${unrounded(multiplier)}`;
  return `${unrounded(numerator)} ÷ ${unrounded(denominator)}${times} = ${unrounded(result)}`;
}

/** As few decimals, but no fewer than those given, as tell two different numbers apart. */
export function tellingDecimals(a: number, b: number, decimals: number): number {
  if (settled(a) === settled(b)) return decimals;
  let enough = decimals;
  while (enough < decimals + 6 && formatNumber(a, enough) === formatNumber(b, enough)) enough += 1;
  return enough;
}
