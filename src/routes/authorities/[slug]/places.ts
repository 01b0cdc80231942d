/** A part of the page, with the parts within it. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly within: readonly { readonly id: string; readonly name: string }[];
}

/** The id of a theme's spine on the page. */
export function themeId(theme: string): string {
  return `spine-${theme.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

/** The parts of an authority's page in order; `region` says whether anything stands beside the region alone. */
export function placesOf(
  themes: readonly string[],
  { region }: { readonly region: boolean }
): readonly Place[] {
  const part = (id: string, name: string): Place => ({ id, name, within: [] });
  return [
    {
      ...part('standing', 'Where it stands'),
      within: [
        ...themes.map((theme) => ({ id: themeId(theme), name: theme })),
        ...(region ? [{ id: 'spine-beside-region', name: 'Beside the region' }] : [])
      ]
    },
    part('changed', 'What changed'),
    part('trends', 'Over time'),
    part('everything', 'Everything, compared'),
    part('neighbours', 'Its ten neighbours')
  ];
}
