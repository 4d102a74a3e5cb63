/** A row of the table that `npm run bench` prints, before anything is reckoned from it. */
export type Row = {
  readonly group: string;
  readonly what: string;
  readonly unit: 'ms' | 'MB';
  readonly measured: Series;
  /** With as many values where both were run in turn. */
  readonly baseline: Series | null;
  /** What is to be reached: of the ratio, or of the median. */
  readonly judged?: 'ratio' | 'median';
  readonly target?: Target;
};

export type Series = { readonly name: string; readonly values: readonly number[] };
export type Target = { readonly most: number } | { readonly least: number };
