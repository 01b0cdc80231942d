/** Whose figures the site shows, in a line at the foot of every printed page. */
export const PRINTED_SOURCES =
  'Sources: DfE, Ofsted, Cafcass and ONS (Open Government Licence v3.0); submissions of the authorities, illustrative ones made up';

/**
 * Brings the foot of the paper up to date: the page's title, the status and period of its figures or of the part that
 * is printed alone, and the sources. Before any script, the page carries the same from the build.
 */
export function renewPrintedFoot(): void {
  const root = document.documentElement;
  const onPage = document.querySelector<HTMLMetaElement>('meta[name=figures]')?.content ?? '';
  const figures = root.getAttribute('data-print-view') ?? onPage;
  const lines = [document.title, figures, PRINTED_SOURCES].filter((line) => line !== '');
  root.setAttribute('data-print-foot', lines.join('\n'));
}
