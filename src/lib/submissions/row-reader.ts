import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { Measure } from '#lib/domain/measure.ts';
import { LARGEST_VALUE, readAmount, type Amount, type AmountForm } from './amount.ts';
import { noteText } from './characters.ts';
import { unitWords } from './figures.ts';
import type { Column } from './headings.ts';
import { didYouMean, grouped, type IssueLog } from './issue-log.ts';
import type { MeasureNames } from './measure-names.ts';
import { nameReader } from './name-reader.ts';
import { tagChecker } from './note-tags.ts';

/** The cells of a row as text, by column; a missing note column is blank. */
export type RowCells = Readonly<Record<Column, string>>;

/** What was read of a row; null where the cell broke a rule, which is then in the log. */
export interface ReadRow {
  readonly authority: string | null;
  readonly end: string | null;
  readonly measure: string | null;
  readonly breakdown: string | null;
  readonly amount: Amount;
  readonly note: string;
}

/** Reads rows one by one and logs every cell that breaks a rule, one issue a cell. */
export interface RowReader {
  readonly read: (cells: RowCells, row: number) => ReadRow;
}

/** A reader for one file. `today` is an ISO day; without it future periods are not looked at. */
export function rowReader(
  contract: SubmissionContract,
  measures: MeasureNames,
  today: string | null,
  log: IssueLog
): RowReader {
  const names = nameReader(contract, measures, today, log);
  const tags = tagChecker(contract.countingWays, log);

  function amountOf(text: string, measure: Measure | null, row: number): Amount {
    const amount = readAmount(text, measure === null ? 'either' : formOf(measure));
    if (amount.kind !== 'fault') return amount;
    const { rule, suggestion } = amount;
    log.add(rule, { row, column: 'value', value: text }, () => ({
      suggestion: rule.endsWith('-character') ? '' : didYouMean(suggestion),
      character: suggestion,
      measure: measure?.id ?? '',
      unit: measure === null ? 'children' : unitWords(measure),
      limit: grouped(LARGEST_VALUE)
    }));
    return amount;
  }

  return {
    read(cells, row) {
      const measure = names.measure(cells.measure, row);
      const note = noteText(cells.note);
      if (measure !== null) tags.look(note, measure.id, row);
      return {
        measure: measure?.id ?? null,
        amount: amountOf(cells.value, measure, row),
        authority: names.authority(cells.authority, row),
        end: names.period(cells.period, row),
        breakdown: measure === null ? null : names.breakdown(cells.breakdown, measure, row),
        note
      };
    }
  };
}

function formOf(measure: Measure): AmountForm {
  return measure.unit === 'fte' ? 'decimal' : 'whole';
}
