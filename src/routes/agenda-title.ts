import { catalogue } from '#generated/catalogue.ts';
import { choices } from './choices.svelte.ts';

/** What a view is called in an agenda: "LAC rate, 31 March 2025, Luton: Who is high and low", from what its page says. */
export function itemTitle(view: HTMLElement, title: string): string {
  const page = document.querySelector('main h1')?.textContent.trim() ?? '';
  const { authority } = choices.selection;
  const name = catalogue.region.authorities.find(({ code }) => code === authority)?.name ?? '';
  const spotlit = page.includes(name) ? '' : name;
  return `${[page, periodOf(view), spotlit].filter((part) => part !== '').join(', ')}: ${title}`;
}

/** The one period that a view speaks of, its page's where it names none; empty where it has several. */
function periodOf(view: HTMLElement): string {
  const own = [...view.querySelectorAll<HTMLElement>('[data-period]')];
  const lines = own.length > 0 ? own : [...document.querySelectorAll<HTMLElement>('.stack > [data-period]')];
  const periods = [...new Set(lines.map((line) => line.dataset['period'] ?? ''))];
  return periods.length === 1 ? (periods[0] ?? '') : '';
}
