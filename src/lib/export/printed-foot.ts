/** What every printed page says in its foot where the page itself says nothing of its figures. */
const BESIDE = 'Period, status and source stand with each figure';
const SOURCES =
  'Sources: DfE, Ofsted, Cafcass and ONS (Open Government Licence v3.0); submissions of the authorities, illustrative ones made up';

/** The lines in the foot of every printed page: its title, its figures' status and period in words, and the sources. */
export function printedFoot(title: string, figures: string): string {
  return [title, figures === '' ? BESIDE : figures, SOURCES].join('\n');
}

/** A drawn page, its HTML, with its foot in an attribute of its root, where the style of the paper finds it. */
export function withPrintedFoot(html: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
  const figures = /<meta name="figures" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const foot = printedFoot(title, figures).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
  return html.replace('<html ', () => `<html data-print-foot="${foot}" `);
}

/** Brings the foot of the paper up to date with what the page shows, or with the part of it that is printed alone. */
export function renewPrintedFoot(): void {
  const root = document.documentElement;
  const onPage = document.querySelector<HTMLMetaElement>('meta[name=figures]')?.content;
  const figures = root.getAttribute('data-print-view') ?? onPage ?? '';
  root.setAttribute('data-print-foot', printedFoot(document.title, figures));
}
