import { isolated } from '../../../../shared/base/isolated';
import type { Format } from '../../../lib/format';
import { textCell, type FigureCell, type FigureMeta, type FigureTable } from './figure-table';
import type { ForestRow, ForestWords } from './forest-row-data';

/** Below it, two digits would say zero. */
const LEAST_Q = 0.01;

/** `q 0.30`; a dash where a range was found but q was not asked, nothing where nothing was found. */
export function qWords({ q, estimate }: ForestRow, format: Format): string {
  if (q === null) return estimate === null ? '' : '–';
  return `q ${qNumber(q, format)}`;
}

/** With two decimals, so that one stands below the other. */
function qNumber(q: number, format: Format): string {
  return q < LEAST_Q ? `<${format.hundredths(LEAST_Q)}` : format.hundredths(q);
}

/** `points a day per minute` */
function unitWords({ per }: ForestRow, unit: string): string {
  return per === null ? unit : `${unit} ${per}`;
}

/** Over a saved picture, which has no page around it: `Klout · 24 May 2026 to 21 Jun 2026 · points a day`. */
export function savedSubtitle({ score, span, unit }: ForestWords, format: Format): string {
  return `${isolated(score)} · ${format.day(span.from)} to ${format.day(span.to)} · ${unit}`;
}

/** A row's picture in words. */
export function estimateWords(row: ForestRow, unit: string, format: Format): string {
  const { name, estimate } = row;
  if (estimate === null) return `${isolated(name)}: nothing to draw yet`;
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map(format.signed);
  return `${isolated(name)}: ${value ?? ''} ${unitWords(row, unit)}, plausible range ${low ?? ''} to ${high ?? ''}`;
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
    caption: `${isolated(words.score)}: ${words.title}`,
    columns: [
      { key: 'activity', text: 'Activity' },
      { key: 'verdict', text: 'Verdict' },
      { key: 'estimate', text: 'Estimate', isNumber: true },
      { key: 'low', text: 'From', isNumber: true },
      { key: 'high', text: 'To', isNumber: true },
      { key: 'unit', text: 'Unit' },
      { key: 'q', text: 'q', isNumber: true },
      { key: 'sentence', text: 'In words' },
    ],
    inFiles: [
      { key: 'score', value: words.score },
      { key: 'from', value: words.span.from },
      { key: 'to', value: words.span.to },
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
        textCell(row.estimate === null ? '' : unitWords(row, words.unit)),
        number(row.q, (q) => qNumber(q, format)),
        textCell(row.sentence),
      ],
    })),
  };
}
