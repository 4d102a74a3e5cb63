import { addDays, day, type Day } from '../../../../shared/base/day';
import type { ScoreInsight } from '../../../../shared/insights/effects-of-score';
import type { InsightRow } from '../../../../shared/insights/insight-row';
import { say } from '../../../../shared/insights/sentence';
import { id } from '../../../../shared/testing/builders';
import type { BeforeJumpReply, CounterExamplesReply, ReadScore, YearReply } from '../insights-requests';

export const KLOUT = id('klout');
const FIRST = day('2026-05-24');

/** A reading a day from 24 May on. */
export function readings(values: readonly number[], fields: Partial<ReadScore> = {}): ReadScore {
  return {
    scoreId: KLOUT,
    readings: values.map((value, index) => ({
      day: addDays(FIRST, index),
      seen: { value, isApproximate: false, parts: null },
      restated: null,
    })),
    jumps: [],
    suggestedBreaks: [],
    ordinaryChange: null,
    checkpoint: checkpointAt(Math.max(0, values.length - 1)),
    unreadable: [],
    ...fields,
  };
}

export function manyReadings(fields: Partial<ReadScore> = {}): ReadScore {
  return readings(
    Array.from({ length: 42 }, (_, index) => 40 + (index % 3)),
    fields,
  );
}

function checkpointAt(usable: number): ReadScore['checkpoint'] {
  if (usable < 28) return { usable, checkpoint: null, date: null, next: 28 };
  return { usable, checkpoint: 28, date: addDays(FIRST, 28), next: 56 };
}

export function aRow(title: string, fields: Partial<InsightRow> = {}): InsightRow {
  return {
    activityId: id(title.toLowerCase().replaceAll(/[^a-z]+/g, '-')),
    title,
    unit: null,
    measures: 'level',
    rung: 'unclear',
    reason: null,
    direction: null,
    lag: 0,
    n: 28,
    effectPerDay: 0.04,
    rangeLow: -0.22,
    rangeHigh: 0.31,
    p: 0.7,
    q: 0.71,
    mde: 0.38,
    compared: 40,
    claimedOn: null,
    retest: null,
    sharedWith: [],
    isWorthTesting: false,
    doesNotSee: false,
    sentence: say`No effect of ${{ kind: 'title', title }} can be seen.`,
    alsoSaid: [],
    ...fields,
  };
}

export function aMissingRow(title: string): InsightRow {
  return aRow(title, {
    rung: 'not-enough-data',
    reason: 'contrast',
    ...{ effectPerDay: null, rangeLow: null, rangeHigh: null, p: null, q: null, mde: null },
    sentence: say`Not enough data on ${{ kind: 'title', title }} yet: done (or left out) on too few days to compare.`,
  });
}

export function anInsight(rows: readonly InsightRow[] = [], fields: Partial<ScoreInsight> = {}): ScoreInsight {
  return {
    scoreId: KLOUT,
    checkpoint: { usable: 41, checkpoint: 28, date: addDays(FIRST, 28), next: 56, missing: 0, compared: 40 },
    changes: { used: 28, droppedEvent: 0, droppedGap: 0, eras: 1 },
    rows,
    summarySentence: say`None of the ${{ kind: 'number', value: 3, form: 'amount' }} things you do shows a link with your score that can be relied on.`,
    ...fields,
  };
}

export const NO_EXAMPLES: CounterExamplesReply = {
  withoutWords: 'The best days without it',
  withWords: 'The worst days with it',
  bestWithout: [],
  worstWith: [],
  sentence: null,
  unreadable: [],
};

export const NOTHING_BEFORE: BeforeJumpReply = {
  from: FIRST,
  to: addDays(FIRST, 6),
  examined: 0,
  expectedByChance: 0,
  different: [],
  sentences: [],
  unreadable: [],
};

export const EMPTY_YEAR: YearReply = { years: [], days: [], unreadable: [] };

export function dayOfReading(index: number): Day {
  return addDays(FIRST, index);
}
