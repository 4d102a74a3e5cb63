import type { InsightRow } from '../../../shared/insights/insight-row';
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
    q: row.q,
    n: row.n,
    sentence: [row.sentence, ...row.alsoSaid].map((said) => sentenceText(said, format)).join(' '),
  }));
}

export function forestWords(score: Score, rows: readonly InsightRow[], format: Format): ForestWords {
  const compared = Math.max(0, ...rows.map((row) => row.compared));
  const hasUnits = rows.some(({ unit, effectPerDay }) => unit !== null && effectPerDay !== null);
  const notes = [
    ...(compared === 0 ? [] : [`q: false finds among such claims, ${countWords(compared, 'look', format)} counted.`]),
    ...(hasUnits ? ['Of what is counted, for each one.'] : []),
    'Choose a row to lay its days over the line.',
  ];
  return { title: titleOf(score), note: notes.join(' '), unit: axisUnit(score) };
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
