/** The content of a document, as it was parsed: nothing about it is known. */
export type Content = Readonly<Record<string, unknown>>;

/**
 * Takes documents of format `from` to the next one. Frozen once it is released: it never imports the types of today,
 * which will be others tomorrow. What it does not know it hands on.
 */
export type Migration = {
  readonly from: number;
  readonly catalog: (content: Content) => Content;
  readonly month: (content: Content) => Content;
};
