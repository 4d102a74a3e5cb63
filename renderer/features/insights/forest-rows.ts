import type { InsightRow } from '../../../shared/insights/insight-row';
import { perUnit } from '../../../shared/insights/measure-words';
import { sentenceText, type SentenceFormat } from '../../../shared/insights/sentence';
import type { Score } from '../../../shared/scores/score';
import type { Format } from '../../lib/format';
import type { ForestRow, ForestWords } from './figures/forest-row-data';
import { chipWords, countWords, isNotCompared } from './insights-words';

/** The rows of the figure, in the order in which they are given. */
export function forestRows(rows: readonly InsightRow[], format: SentenceFormat): readonly ForestRow[] {
  return rows.map((row) => ({
    id: row.activityId,
    name: row.title,
    verdict: chipWords(row),
    tone: toneOf(row),
    estimate: estimateOf(row),
    per: row.unit === null || estimateOf(row) === null ? null : perUnit(row.unit),
    q: row.q,
    n: row.n,
    sentence: [row.sentence, ...row.alsoSaid].map((said) => sentenceText(said, format)).join(' '),
  }));
}

type Compared = { readonly rows: readonly InsightRow[]; readonly span: ForestWords['span'] };

export function forestWords(score: Score, { rows, span }: Compared, format: Format): ForestWords {
  const compared = Math.max(0, ...rows.map((row) => row.compared));
  const hasUnits = rows.some(({ unit, effectPerDay }) => unit !== null && effectPerDay !== null);
  const notes = [
    ...(compared === 0 ? [] : [qMeaning(compared, format)]),
    ...(hasUnits ? ['Where something is counted or timed, the numbers are for one of it.'] : []),
  ];
  return {
    title: titleOf(score),
    note: notes.join(' '),
    hint: 'Choose a row to lay its days over the line.',
    unit: axisUnit(score),
    score: score.name,
    span,
  };
}

function qMeaning(compared: number, format: Format): string {
  const made = `${countWords(compared, 'comparison', format)} ${compared === 1 ? 'was' : 'were'} made`;
  return `q is the share of false finds to expect among claims like this; ${made}.`;
}

function titleOf({ measures }: Score): string {
  return measures === 'level' ? 'More score per day with it than without' : 'Higher score with it than without';
}

function axisUnit({ kind, measures }: Score): string {
  if (kind === 'index') return measures === 'level' ? 'points a day' : 'points';
  if (kind === 'percentage') return measures === 'level' ? '% points a day' : '% points';
  return 'a day';
}

/** Only what was found is coloured. */
function toneOf(row: InsightRow): ForestRow['tone'] {
  if (row.rung === 'first-sign' || row.rung === 'confirmed') return 'sign';
  return isNotCompared(row) ? 'missing' : 'unclear';
}

function estimateOf({ effectPerDay, rangeLow, rangeHigh }: InsightRow): ForestRow['estimate'] {
  if (effectPerDay === null || rangeLow === null || rangeHigh === null) return null;
  return { value: effectPerDay, low: rangeLow, high: rangeHigh };
}
