import { plural } from '#lib/domain/format.ts';
import type { Paper, PaperBlock, PaperSection } from './paper.ts';

/** What a section of a paper holds, before anybody reads it. */
export interface OutlinedSection {
  readonly section: PaperSection;
  /** "4 tables, 3 charts; 2 to write, 1 not in the submissions". */
  readonly holds: string;
  readonly hasFigures: boolean;
}

/** The sections of a paper, each with what it holds. */
export function outlineOf({ sections }: Paper): readonly OutlinedSection[] {
  return sections.map((section) => {
    const blocks = blocksOf(section);
    const count = (kind: PaperBlock['kind']): number => blocks.filter((block) => block.kind === kind).length;
    const figures = [some(count('table'), 'table', 'tables'), some(count('chart'), 'chart', 'charts')].filter(
      (words) => words !== ''
    );
    const open = [
      count('to-write') === 0 ? '' : `${count('to-write')} to write`,
      count('lacking') === 0 ? '' : `${count('lacking')} not in the submissions`
    ].filter((words) => words !== '');
    const holds = [figures.length === 0 ? 'no figures' : figures.join(', '), open.join(', ')];
    return {
      section,
      hasFigures: figures.length > 0,
      holds: holds.filter((words) => words !== '').join('; ')
    };
  });
}

/** All blocks of a section in reading order, those of its parts after its own. */
export function blocksOf({ blocks, parts }: PaperSection): readonly PaperBlock[] {
  return [...blocks, ...parts.flatMap((part) => part.blocks)];
}

function some(count: number, one: string, many: string): string {
  return count === 0 ? '' : plural(count, one, many);
}
