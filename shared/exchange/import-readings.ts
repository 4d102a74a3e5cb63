import { monthOf, type Day } from '../base/day';
import type { Id } from '../base/id';
import type { Reading } from '../scores/reading';
import { USUAL_SCORE, type Score } from '../scores/score';
import { parseCellNumber } from './cell-number';
import { isNothing, parseAbout, parseMark } from './cell-words';
import { stampOf, type Draft, type Found, type Importer, type ImportScene } from './importer';
import type { Subject } from './subjects';
import { quoted } from './shown-text';

export type ReadingContent = Pick<Reading, 'value' | 'isApproximate'>;
type Known = ReadingContent & { readonly line: number | null };

export function readingsImporter(scene: ImportScene): Importer<ReadingContent> {
  const { layout, mapping } = scene;
  const known = knownReadings(scene);
  const present = (draft: Draft<ReadingContent>) => known.get(keyOf(draft.day, draft.subject.id)) ?? [];

  function contentOfRow(cells: readonly string[]): Found<ReadingContent> {
    const found = contentOf(layout.cell(cells, 'value'), scene);
    const mark = parseMark(layout.cell(cells, 'approximate'));
    if ('problem' in found || mark === false) return found;
    if (mark === null) return { problem: 'whether it is approximate is neither yes nor no' };
    return { content: { ...found.content, isApproximate: true } };
  }

  return {
    isEntered: (cells) => !isNothing(layout.cell(cells, 'value')),
    contentOfRow,
    contentOfCell: (cell) => contentOf(cell, { mapping }),
    isDuplicate: (draft) => present(draft).some((other) => isSame(other, draft.content)),
    conflict: (draft) => conflictWith(present(draft)[0]),
    take: (draft) => {
      const key = keyOf(draft.day, draft.subject.id);
      known.set(key, [...present(draft), { ...draft.content, line: draft.line }]);
    },
    words: readingWords,
    change: (draft) => {
      const record = {
        id: scene.newId(),
        day: draft.day,
        scoreId: draft.subject.id,
        ...draft.content,
        basis: 'seen' as const,
        parts: null,
        ...stampOf(scene),
      };
      return { collection: 'readings', month: monthOf(draft.day), id: record.id, record };
    },
    creation: (subject, drafts, position) => {
      const record = newScore(subject, drafts, { position, editedAt: scene.stamp.at });
      return { collection: 'scores', id: record.id, record };
    },
  };
}

function contentOf(cell: string, { mapping }: Pick<ImportScene, 'mapping'>): Found<ReadingContent> {
  const { text, isApproximate } = parseAbout(cell);
  const number = parseCellNumber(text, mapping.decimalSign);
  switch (number.kind) {
    case 'number':
      return { content: { value: number.value, isApproximate } };
    case 'unclear':
      return { problem: `${quoted(text)} could be two numbers: say whether decimals follow a point or a comma` };
    case 'not-a-number':
      return { problem: `${quoted(cell)} is not a number` };
  }
}

function knownReadings({ documents }: ImportScene): Map<string, readonly Known[]> {
  const known = new Map<string, Known[]>();
  for (const { readings } of documents.months.values())
    for (const { day, scoreId, value, isApproximate, basis } of readings) {
      if (basis === 'restated') continue;
      const key = keyOf(day, scoreId);
      const others = known.get(key);
      const one = { value, isApproximate, line: null };
      if (others === undefined) known.set(key, [one]);
      else others.push(one);
    }
  return known;
}

function keyOf(day: Day, scoreId: Id): string {
  return `${day} ${scoreId}`;
}

function isSame(one: ReadingContent, other: ReadingContent): boolean {
  return one.value === other.value && one.isApproximate === other.isApproximate;
}

/** Of two readings on one day the later counts: a file must not decide that over what is there. */
function conflictWith(other: Known | undefined): string | null {
  if (other === undefined) return null;
  if (other.line === null) return `already entered as ${readingWords(other)}`;
  return `line ${String(other.line)} says ${readingWords(other)} for this day`;
}

function readingWords({ value, isApproximate }: ReadingContent): string {
  return `${isApproximate ? '~' : ''}${String(value)}`;
}

function newScore(
  { id, name }: Subject,
  drafts: readonly Draft<ReadingContent>[],
  facts: Pick<Score, 'position' | 'editedAt'>,
): Score {
  const isEverNegative = drafts.some(({ content }) => content.value < 0);
  const hasFractions = drafts.some(({ content }) => !Number.isInteger(content.value));
  return {
    id,
    name,
    ...USUAL_SCORE,
    kind: 'count',
    least: isEverNegative ? null : 0,
    most: null,
    step: hasFractions ? 0.1 : 1,
    retired: null,
    refusedBreaks: [],
    ...facts,
  };
}
