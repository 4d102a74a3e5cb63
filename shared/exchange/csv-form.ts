/** In the order in which they are guessed: a comma is the most likely to stand in a cell for reasons of its own. */
export const SEPARATORS = ['\t', ';', '|', ','] as const;
export type Separator = (typeof SEPARATORS)[number];

export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 200;
