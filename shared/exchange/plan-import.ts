import type { Day } from '../base/day';
import { dayOf } from '../base/day-of';
import type { IdSource } from '../base/id';
import { succeed, type Outcome } from '../base/outcome';
import type { Stamp } from '../base/stamp';
import type { Change } from '../ledger/change';
import type { Documents } from '../ledger/documents';
import type { Mapping } from './column-mapping';
import { readCsv } from './csv';
import { groupedBy } from './grouped-by';
import { checksImporter } from './import-checks';
import { readingsImporter } from './import-readings';
import { sessionsImporter } from './import-sessions';
import type { Draft, Importer, ImportScene } from './importer';
import { layoutOf } from './layout';
import { createRowReader } from './read-rows';
import { createSubjects, namedThings } from './subjects';

/** A record of the table, in words; `column` is set where the row has one for each of several columns. */
type ImportedRecord = {
  readonly line: number;
  readonly column: string | null;
  readonly day: Day;
  readonly what: string;
  readonly value: string;
};

/** A row or a cell that is not taken, what it says, and why not: a clause such as `30 February is not a day`. */
type RefusedRecord = {
  readonly line: number;
  readonly column: string | null;
  readonly text: string;
  readonly reason: string;
};

/** What an import would do. Whatever the table holds stands in one of the lists; a cell without an entry in none. */
export type ImportPlan = {
  /** What is made comes before what happened. */
  readonly changes: readonly Change[];
  readonly taken: readonly ImportedRecord[];
  readonly duplicates: readonly ImportedRecord[];
  readonly refused: readonly RefusedRecord[];
};

/** `documents` has to hold all months. Fails only when the table cannot be read at all. */
export function planImport(
  documents: Documents,
  table: { readonly text: string; readonly mapping: Mapping },
  by: { readonly stamp: Stamp; readonly newId: IdSource },
): Outcome<ImportPlan> {
  const { text, mapping } = table;
  const csv = readCsv(text, mapping.separator);
  if (!csv.ok) return csv;
  const layout = layoutOf(mapping);
  if (!layout.ok) return layout;
  const scene = { documents, mapping, layout: layout.value, ...by };
  switch (mapping.kind) {
    case 'readings':
      return succeed(planWith(readingsImporter(scene), scene, csv.value.rows));
    case 'checks':
      return succeed(planWith(checksImporter(scene), scene, csv.value.rows));
    case 'sessions':
      return succeed(planWith(sessionsImporter(scene), scene, csv.value.rows));
  }
}

type Rows = Parameters<typeof createRowReader>[0]['rows'];

function planWith<Content>(importer: Importer<Content>, scene: ImportScene, rows: Rows): ImportPlan {
  const subjects = createSubjects(scene.documents.catalog, scene.mapping, scene.newId);
  const reader = createRowReader({ importer, scene, subjects, rows });
  const today = dayOf(scene.stamp.at, scene.stamp.zone, scene.documents.catalog.settings.dayStart);
  const taken: Draft<Content>[] = [];
  const duplicates: ImportedRecord[] = [];
  const refused: RefusedRecord[] = [];
  for (const read of reader.read()) {
    if ('reason' in read) refused.push(read);
    else if (importer.isDuplicate(read)) duplicates.push(inWords(importer, read));
    else {
      const reason = read.day > today ? 'the day has not come yet' : importer.conflict(read);
      if (reason !== null) refused.push(refusal(importer, read, reason));
      else {
        importer.take(read);
        taken.push(read);
      }
    }
  }
  const changes = [...creations(importer, scene, taken), ...taken.map(importer.change)];
  return { changes, taken: taken.map((draft) => inWords(importer, draft)), duplicates, refused };
}

function creations<Content>(
  importer: Importer<Content>,
  { documents: { catalog }, mapping }: ImportScene,
  taken: readonly Draft<Content>[],
): readonly Change[] {
  const bySubject = groupedBy(
    taken.filter(({ subject }) => subject.isNew),
    ({ subject }) => subject,
  );
  const last = namedThings(catalog, mapping.kind).reduce((most, { position }) => Math.max(most, position), 0);
  return [...bySubject].map(([subject, drafts], index) => importer.creation(subject, drafts, last + index + 1));
}

function inWords<Content>(importer: Importer<Content>, draft: Draft<Content>): ImportedRecord {
  const { line, column, day, subject, content } = draft;
  return { line, column, day, what: subject.name, value: importer.words(content) };
}

function refusal<Content>(importer: Importer<Content>, draft: Draft<Content>, reason: string): RefusedRecord {
  const { line, column, day, subject, content } = draft;
  return { line, column, text: [day, subject.name, importer.words(content)].join(', '), reason };
}
