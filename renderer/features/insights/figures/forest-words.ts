import type { Format } from '../../../lib/format';
import { textCell, type FigureCell, type FigureMeta, type FigureTable } from './figure-table';
import type { ForestRow, ForestWords } from './forest-row-data';

/** Below it, two digits would say zero. */
const LEAST_Q = 0.01;

/** `q 0.03`; a dash where a range was found but q was not asked, nothing where nothing was found. */
export function qWords({ q, estimate }: ForestRow, format: Format): string {
  if (q === null) return estimate === null ? '' : '–';
  return q < LEAST_Q ? `q < ${format.number(LEAST_Q)}` : `q ${format.number(q)}`;
}

/** A row's picture in words. */
export function estimateWords({ name, estimate }: ForestRow, unit: string, format: Format): string {
  if (estimate === null) return `${name}: nothing to draw yet`;
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map(format.signed);
  return `${name}: ${value ?? ''} ${unit}, plausible range ${low ?? ''} to ${high ?? ''}`;
}

export function forestSummary(rows: readonly ForestRow[], words: ForestWords, format: Format): string {
  const drawn = rows.filter(({ estimate }) => estimate !== null);
  const lines = drawn.map((row) => `${estimateWords(row, words.unit, format)}, ${row.verdict}.`);
  return `${words.title}. ${lines.length === 0 ? 'Nothing to draw yet.' : lines.join(' ')}`;
}

type TableOf = { readonly words: ForestWords; readonly meta: FigureMeta; readonly format: Format };

export function forestTable(rows: readonly ForestRow[], { words, meta, format }: TableOf): FigureTable {
  const number = (value: number | null, write: (of: number) => string): FigureCell => ({
    shown: value === null ? '' : write(value),
    value,
  });
  return {
    caption: `${words.title}, ${words.unit}`,
    columns: [
      { key: 'activity', text: 'Activity' },
      { key: 'verdict', text: 'Verdict' },
      { key: 'estimate', text: `Estimate, ${words.unit}`, isNumber: true },
      { key: 'low', text: 'From', isNumber: true },
      { key: 'high', text: 'To', isNumber: true },
      { key: 'q', text: 'q', isNumber: true },
      { key: 'sentence', text: 'In words' },
    ],
    rows: rows.map((row) => ({
      key: row.id,
      meta: { era: meta.era, n: row.n },
      cells: [
        textCell(row.name),
        textCell(row.verdict),
        number(row.estimate?.value ?? null, format.signed),
        number(row.estimate?.low ?? null, format.signed),
        number(row.estimate?.high ?? null, format.signed),
        number(row.q, format.number),
        textCell(row.sentence),
      ],
    })),
  };
}
