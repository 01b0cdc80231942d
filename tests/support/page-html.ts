/** A table of an HTML document, by the heading that names it: the texts of its body’s cells. */
export interface HtmlTable {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** The tables of the sections of an HTML document of ours. */
export function tablesOfHtml(html: string): readonly HtmlTable[] {
  return [...html.matchAll(/<section[^>]*>(.*?)<\/section>/gs)].map(([, section = '']) => ({
    title: plain(/<h2[^>]*>(.*?)<\/h2>/s.exec(section)?.[1] ?? ''),
    rows: [...(/<tbody>(.*?)<\/tbody>/s.exec(section)?.[1] ?? '').matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(
      ([, row = '']) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell))
    )
  }));
}

function plain(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
