import { drawnIn } from '#lib/charts/parts/drawn.ts';
import type { PackPicture } from '#lib/export/pack.ts';
import { STATUS_BADGES, type Provenance } from '#lib/views/provenance.ts';
import { tableIn } from '../tables-shown.ts';

/** Words that explain, date or offer something, and are no finding. */
const ASIDE =
  '.key, .status, .muted, .small, [role="status"], .takeaway *, details *, article *, [data-part] *, .panels *, .desk, .no-print, figure *';
const SHORTEST_FINDING = 20;

/** What a view says first in a sentence; else what its only picture says; else nothing. */
export function sentenceIn(section: HTMLElement, pictures: readonly PackPicture[]): string {
  const said = [...section.querySelectorAll<HTMLElement>('.body p')]
    .filter((element) => !element.matches(ASIDE) && element.checkVisibility())
    .map(wordsOf)
    .find((words) => words.length >= SHORTEST_FINDING);
  const [only, ...others] = pictures;
  const hasKey = only?.figures.some(({ key }) => key !== '') ?? false;
  return said ?? (others.length === 0 && !hasKey ? (only?.description ?? '') : '');
}

/** The entries of a view's lists. */
export function linesIn(section: HTMLElement): readonly string[] {
  return [...section.querySelectorAll<HTMLElement>('.body li, .body dt, .body dd')]
    .filter(
      (element) => element.closest('.key, nav, .takeaway, .no-print') === null && element.checkVisibility()
    )
    .map(wordsOf)
    .filter((words) => words !== '');
}

/** Where the figures of a view come from: as its own pictures or tables say, else those of its page, else what stands over it. */
export function provenanceOnPage(section: HTMLElement, title: string): Provenance {
  const main = section.closest('main') ?? document.body;
  const known = [section, main].flatMap((part) => [
    ...[...part.querySelectorAll('figure, [data-picture]')].flatMap(
      (element) => drawnIn(element)?.provenance ?? []
    ),
    ...[...part.querySelectorAll('.takeaway')].flatMap((element) => tableIn(element)?.provenance ?? [])
  ]);
  return known[0] ?? stated(main, title);
}

/** What is known of one of several pictures: the status that stands over it in place of one that speaks of all of them. */
export function standingOver(picture: Element, around: Provenance): Provenance {
  const words = wordsOf(
    picture.closest('[data-part], article')?.querySelector('p') ?? document.createElement('p')
  );
  const badge = Object.values(STATUS_BADGES).find((status) => words.includes(status));
  return badge === undefined ? around : { ...around, status: badge };
}

function stated(main: Element, title: string): Provenance {
  const lines = [...main.querySelectorAll<HTMLElement>('[data-period]')];
  const periods = [...new Set(lines.map((line) => line.dataset['period'] ?? ''))];
  const statuses = [...new Set(lines.map((line) => wordsOf(line.querySelector('span') ?? line)))];
  return {
    title,
    period: periods.join('; '),
    status: statuses.join('; '),
    source: '',
    comparators: '',
    rules: ''
  };
}

function wordsOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
