/** What is used of papaparse here. */
export declare const papaparse: {
  readonly parse: (
    text: string,
    options: {
      readonly delimiter: string;
      readonly newline: '\n';
      /** How many rows are read at most. */
      readonly preview: number;
      /** Quotation marks are letters like any other. */
      readonly fastMode?: boolean;
    },
  ) => {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly { readonly type: string; readonly row?: number }[];
  };
  readonly unparse: (
    rows: readonly (readonly string[])[],
    options: { readonly newline: string; readonly quotes: (cell: string) => boolean },
  ) => string;
};
