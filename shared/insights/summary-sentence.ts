import { median } from '../statistics/numeric';
import type { InsightScore } from './insight-input';
import type { InsightRow } from './insight-row';
import { comparedWord, counted, perDay, pointsOf } from './measure-words';
import { amount, estimate, say, type Sentence } from './sentence';

export type SummaryFacts = {
  readonly score: InsightScore;
  readonly rows: readonly InsightRow[];
  /** How many changes of the score are missing before anything is compared. */
  readonly missing: number;
  /** How many changes the verdicts rest on. */
  readonly used: number;
};

/** All that can be said of a score, in one line. */
export function summarySentence({ score, rows, missing, used }: SummaryFacts): Sentence {
  if (rows.length === 0) return say`There is no activity to compare with this score.`;
  const [confirmed, first] = [countOf(rows, 'confirmed'), countOf(rows, 'first-sign')];
  if (confirmed + first > 0) return claimsSentence(rows.length, confirmed, first);
  if (missing > 0) {
    return say`Nothing can be said yet: ${counted(missing, `more ${comparedWord(score)}`)} of this score ${missing === 1 ? 'is' : 'are'} needed before anything is compared.`;
  }
  return say`${noneOf(rows.length)} ${unnoticed(rows, score, used)}`;
}

function noneOf(count: number): Sentence {
  if (count === 1) return say`The one thing you do shows no link with your score that can be relied on.`;
  return say`None of the ${amount(count)} things you do shows a link with your score that can be relied on.`;
}

/** How large an effect could hide, of those activities that are measured alike: ticks when there are any. */
function unnoticed(rows: readonly InsightRow[], score: InsightScore, used: number): Sentence {
  const known = rows.flatMap(({ mde, unit }) => (mde === null ? [] : [{ mde, unit }]));
  const [sample] = known.some(({ unit }) => unit === null) ? known.filter(({ unit }) => unit === null) : known;
  if (sample === undefined)
    return say`With ${amount(used)} ${comparedWord(score)}s recorded, nothing could be compared.`;
  const alike = known.filter(({ unit }) => unit === sample.unit).map(({ mde }) => mde);
  return say`With ${amount(used)} ${comparedWord(score)}s recorded, an effect below about ${estimate(median(alike))}${pointsOf(score)} ${perDay(sample)} would go unnoticed.`;
}

function claimsSentence(count: number, confirmed: number, first: number): Sentence {
  const things = count === 1 ? say`Of the one thing you do` : say`Of the ${amount(count)} things you do`;
  const parts = [
    ...(confirmed === 0
      ? []
      : [
          say`${amount(confirmed)} ${confirmed === 1 ? 'has' : 'have'} a link with your score that was confirmed on new data`,
        ]),
    ...(first === 0
      ? []
      : [say`${amount(first)} ${first === 1 ? 'shows' : 'show'} a first sign that is being checked again`]),
  ];
  const [one = [], other] = parts;
  return other === undefined ? say`${things}, ${one}.` : say`${things}, ${one}, and ${other}.`;
}

function countOf(rows: readonly InsightRow[], rung: InsightRow['rung']): number {
  return rows.filter((row) => row.rung === rung).length;
}
