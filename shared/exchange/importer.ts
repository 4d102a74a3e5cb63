import type { Day } from '../base/day';
import type { IdSource } from '../base/id';
import type { Stamp } from '../base/stamp';
import type { Change } from '../ledger/change';
import type { Documents } from '../ledger/documents';
import type { Mapping } from './column-mapping';
import type { Layout } from './layout';
import type { Subject } from './subjects';

/** What an import is made from. */
export type ImportScene = {
  readonly documents: Documents;
  readonly mapping: Mapping;
  readonly layout: Layout;
  readonly stamp: Stamp;
  readonly newId: IdSource;
};

/** What cells say, or why it cannot be taken: a clause such as `30 February is not a day`. */
export type Found<Content> = { readonly content: Content } | { readonly problem: string };

/** On which day, and of what. */
export type About = { readonly day: Day; readonly subject: Subject };

/** A record that could be: not yet held against the ledger. */
export type Draft<Content> = About & {
  readonly line: number;
  readonly column: string | null;
  readonly content: Content;
};

/** All that differs between importing readings, checks and sessions. */
export type Importer<Content> = {
  /** Whether the columns that are about the whole row hold something to enter. */
  readonly isEntered: (cells: readonly string[]) => boolean;
  readonly contentOfRow: (cells: readonly string[], about: About) => Found<Content>;
  /** From a cell of a column that is about one thing. */
  readonly contentOfCell: (cell: string, about: About) => Found<Content>;
  /** Whether it is already in the ledger or in an earlier row. Asked once for each draft, in their order. */
  readonly isDuplicate: (draft: Draft<Content>) => boolean;
  /** Why it cannot stand beside what is there; null when it can. */
  readonly conflict: (draft: Draft<Content>) => string | null;
  /** Remembers that it was taken, for the rows that follow. */
  readonly take: (draft: Draft<Content>) => void;
  readonly words: (content: Content) => string;
  readonly change: (draft: Draft<Content>) => Change;
  /** Makes what `drafts`, at least one and all of one new subject, are about. */
  readonly creation: (subject: Subject, drafts: readonly Draft<Content>[], position: number) => Change;
};

/** The fields by which a record says that it came with this import. */
export function stampOf({ stamp }: ImportScene) {
  return { at: stamp.at, zone: stamp.zone, source: 'import', editedAt: stamp.at } as const;
}
