import type { RowPlace } from './care-record.ts';
import { ageBand, type CaredChild, type Counting } from './cared-children.ts';
import { missing } from './coverage.ts';
import { parts, unknown, type Figure } from './figure.ts';

/** A child, the ISO day on which the age counts, and a row of the child to name when the age is not known. */
export interface AgedOn extends Pick<CaredChild, 'child'> {
  readonly day: string;
  readonly at: RowPlace;
}

/** Children by age; unknown, and named, when the date of birth of any is not known. */
export function ageFigure(children: readonly AgedOn[], counting: Counting): Figure {
  const bands = children.map(({ child, day }) => ageBand(child, day));
  if (!bands.includes(null)) return parts(bands, 'child', '');
  return unknown(
    nameWithoutBirth(
      children.filter((_, index) => bands[index] === null),
      counting
    )
  );
}

/** Names each child without a date of birth once, by one of the child’s rows, and says why the ages are not known. */
export function nameWithoutBirth(children: readonly AgedOn[], counting: Counting): string {
  const noHeader = missing('header', counting);
  if (noHeader !== null) return `${noHeader} The dates of birth stand there.`;
  for (const { child, at } of children) {
    if (!child.birthNamed) counting.problems.add('birth-missing', at);
    child.birthNamed = true;
  }
  return (
    parts(
      children.map(() => null),
      'child',
      'without a date of birth that fits'
    ).reason ?? ''
  );
}
