import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import type { IssueLog } from './issue-log.ts';

/** Decides whose file it is once all rows were seen. */
export interface FileAuthority {
  /** Notes that a row names an authority of the region, by its DfE code. */
  readonly seen: (code: string, text: string, row: number) => void;
  /** The code most rows name, or null; every row of another is logged. */
  readonly decide: () => string | null;
}

interface Mentions {
  count: number;
  readonly rows: { readonly row: number; readonly text: string }[];
}

/** A count of the authorities a file names, empty at first. */
export function fileAuthority(contract: SubmissionContract, log: IssueLog): FileAuthority {
  const mentions = new Map<string, Mentions>();
  const nameOf = (code: string) =>
    contract.authorities.find((authority) => authority.code === code)?.name ?? code;
  return {
    seen(code, text, row) {
      const known = mentions.get(code) ?? { count: 0, rows: [] };
      known.count += 1;
      if (known.rows.length <= log.most) known.rows.push({ row, text });
      mentions.set(code, known);
    },
    decide() {
      const [main, ...others] = [...mentions].sort(([, a], [, b]) => b.count - a.count);
      if (main === undefined) return null;
      for (const [, { rows }] of others) {
        for (const { row, text } of rows) {
          log.add('authority-second', { row, column: 'authority', value: text }, () => ({
            name: nameOf(main[0])
          }));
        }
      }
      return main[0];
    }
  };
}
