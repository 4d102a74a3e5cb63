/** A file to be written somewhere; its text is complete. */
export type ExportFile = { readonly name: string; readonly mediaType: string; readonly text: string };

export type ExportOptions = {
  /** Leaves notes empty, and the reasons of skips. */
  readonly withoutJournalText: boolean;
};
