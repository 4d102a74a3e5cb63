import type { Day } from '../base/day';
import { dayOf } from '../base/day-of';
import { parseCellDay } from './cell-day';
import { parseCellTime } from './cell-time';
import { isNothing } from './cell-words';
import type { CsvRow } from './csv';
import type { About, Draft, Found, Importer, ImportScene } from './importer';
import type { WideColumn } from './layout';
import type { FoundSubject, Subjects } from './subjects';
import { quoted, shownText } from './shown-text';

type Refused = {
  readonly line: number;
  readonly column: string | null;
  readonly text: string;
  readonly reason: string;
};
type Read<Content> = Draft<Content> | Refused;

type Parts<Content> = {
  readonly importer: Importer<Content>;
  readonly scene: ImportScene;
  readonly subjects: Subjects;
  readonly rows: readonly CsvRow[];
};

/** Reads rows one after the other into what they could become, each on its own. */
export function createRowReader<Content>({ importer, scene, subjects, rows }: Parts<Content>): {
  readonly read: () => Iterable<Read<Content>>;
} {
  const { layout, mapping } = scene;
  const header = mapping.hasHeader ? (rows[0]?.cells ?? []) : [];
  const wide = layout.wide.map((column) => ({ ...column, label: labelOf(column, header), found: subjectOf(column) }));

  function subjectOf({ role }: WideColumn): FoundSubject {
    return 'id' in role ? subjects.withId(role.id) : subjects.find({ name: role.name, id: '' });
  }

  function subjectOfRow(cells: readonly string[]): FoundSubject {
    const isNamed = layout.has('name') || layout.has('name-id');
    if (!isNamed && mapping.about !== null) return subjects.withId(mapping.about);
    return subjects.find({ name: layout.cell(cells, 'name'), id: layout.cell(cells, 'name-id') });
  }

  function readWhole({ line, cells }: CsvRow, day: Day): Read<Content> {
    const place = { line, column: null };
    return draftOf(place, { cells, text: shownText(cells.join(', ')) }, { day, found: subjectOfRow(cells) });
  }

  type Words = { readonly cells: readonly string[]; readonly text: string };
  type Place = Pick<Refused, 'line' | 'column'>;

  function draftOf(place: Place, words: Words, of: { readonly day: Day; readonly found: FoundSubject }): Read<Content> {
    if ('problem' in of.found) return { ...place, text: words.text, reason: of.found.problem };
    const about: About = { day: of.day, subject: of.found.subject };
    const isWhole = place.column === null;
    const read: Found<Content> = isWhole
      ? importer.contentOfRow(words.cells, about)
      : importer.contentOfCell(words.cells[0] ?? '', about);
    if ('problem' in read) return { ...place, text: words.text, reason: read.problem };
    return { ...about, ...place, content: read.content };
  }

  function* readRow(row: CsvRow): Iterable<Read<Content>> {
    const isEntered = importer.isEntered(row.cells);
    const filled = wide.filter(({ index }) => !isNothing(row.cells[index] ?? ''));
    if (!isEntered && filled.length === 0) return;
    const day = dayOfRow(scene, row.cells);
    if ('reason' in day) {
      yield { line: row.line, column: null, text: shownText(row.cells.join(', ')), reason: day.reason };
      return;
    }
    if (isEntered) yield readWhole(row, day.day);
    for (const { index, label, found } of filled) {
      const cell = row.cells[index] ?? '';
      yield draftOf(
        { line: row.line, column: label },
        { cells: [cell], text: shownText(cell) },
        { day: day.day, found },
      );
    }
  }

  return {
    *read() {
      for (const row of mapping.hasHeader ? rows.slice(1) : rows) yield* readRow(row);
    },
  };
}

/** The day that a row names; a session can name it by its start alone. */
function dayOfRow(
  { layout, mapping, stamp, documents }: ImportScene,
  cells: readonly string[],
): { readonly day: Day } | { readonly reason: string } {
  const cell = layout.cell(cells, 'day');
  if (isNothing(cell)) {
    const start = parseCellTime(layout.cell(cells, 'start'), { zone: stamp.zone, dateOrder: mapping.dateOrder });
    if (start?.kind !== 'moment') return { reason: 'nothing says which day it was' };
    return { day: dayOf(start.at, stamp.zone, documents.catalog.settings.dayStart) };
  }
  const read = parseCellDay(cell, mapping.dateOrder);
  if (read.kind === 'day') return { day: read.day };
  return {
    reason:
      read.kind === 'not-a-day'
        ? read.problem
        : `${quoted(cell)} could be two days: say in which order they are written`,
  };
}

function labelOf({ index, role }: WideColumn, header: readonly string[]): string {
  const title = shownText(header[index] ?? '');
  if (title !== '') return title;
  return 'name' in role && role.name !== '' ? shownText(role.name) : `column ${String(index + 1)}`;
}
