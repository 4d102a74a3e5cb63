/** How the gallery is looked at. It is kept in the address, so that a look can be linked to and a test can ask for it. */
export type GalleryChoices = {
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'comfortable' | 'compact';
  /** In which direction what a person wrote is read. */
  readonly writing: 'ltr' | 'rtl';
  /** Of the frame that the parts stand in; `window` is without one. */
  readonly width: 'window' | '640' | '1180' | '1600';
};

export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;
export const WRITINGS = ['ltr', 'rtl'] as const;
export const WIDTHS = ['window', '640', '1180', '1600'] as const;

/** What the query of an address asks for. What it does not say, or says wrong, is the first of each. */
export function readChoices(query: string): GalleryChoices {
  const asked = new URLSearchParams(query);
  const oneOf = <Value extends string>(values: readonly [Value, ...Value[]], name: string) =>
    values.find((value) => value === asked.get(name)) ?? values[0];
  return {
    theme: oneOf(THEMES, 'theme'),
    density: oneOf(DENSITIES, 'density'),
    writing: oneOf(WRITINGS, 'writing'),
    width: oneOf(WIDTHS, 'width'),
  };
}

export function choicesQuery(choices: GalleryChoices): string {
  return `?${new URLSearchParams(choices).toString()}`;
}
