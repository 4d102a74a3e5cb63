import type { AnalysisInput } from './analysis-input';
import { withDefaults } from './analysis-options';
import { compare, type Comparison } from './comparison';
import { effectRow, summaryOf, type EffectRow, type SummaryRow } from './effect-row';
import { familyOf } from './family';
import { segmentCount } from './intervals';
import { reactionP } from './reaction-check';
import { cleanReadings } from './readings';
import { scoreChanges, type ScoreChanges } from './score-changes';
import { createStudy, type Study } from './study';

/**
 * Which activities went together with a score: each with each lag compared as in `comparison`, all of them one family
 * of comparisons (Benjamini & Hochberg 1995), and what stands out checked for being a reaction to the score. It finds
 * links, and assumes that no unrecorded cause moves the score and the activity on the same days.
 */

export type IntervalFacts = {
  readonly used: number;
  readonly droppedEvent: number;
  readonly droppedGap: number;
  readonly segments: number;
  readonly strata: number;
  readonly clipped: number;
  readonly scale: number;
  readonly resolution: number;
};

export type Effects = {
  readonly intervals: IntervalFacts;
  /** By activity, then by lag, both in the order given. */
  readonly effects: readonly EffectRow[];
  /** One for each activity. */
  readonly summary: readonly SummaryRow[];
};

export function effects(input: AnalysisInput): Effects {
  const options = withDefaults(input.options);
  const changes = scoreChanges(cleanReadings(input.readings), input.events, options);
  const study = createStudy(changes, input.activities, options);
  const rowsByActivity = effectRows(study);
  return {
    intervals: intervalFacts(changes),
    effects: rowsByActivity.flat(),
    summary: rowsByActivity.flatMap((rows) => summaryOf(rows) ?? []),
  };
}

function effectRows(study: Study): readonly (readonly EffectRow[])[] {
  const { options, activityIds } = study;
  const compared = comparisonsOf(study);
  const family = familyOf(compared.flat(), options.qLevel);
  return compared.map((comparisons, activity) => {
    const reaction = comparisons.some((comparison) => family.isSign(comparison)) ? reactionOf(study, activity) : null;
    return comparisons.map((comparison, index) =>
      effectRow(comparison, {
        activityId: activityIds[activity] ?? '',
        lag: options.lags[index] ?? 0,
        family,
        reaction,
        minEffect: options.minEffect,
      }),
    );
  });
}

/** By activity, then by lag. */
function comparisonsOf(study: Study): readonly (readonly Comparison[])[] {
  const found = study.activityIds.map((): Comparison[] => []);
  for (const lag of study.options.lags) {
    for (const activity of study.byRows(lag)) found[activity]?.push(compare(study, activity, lag));
  }
  return found;
}

/** A reaction is looked for on the same days, whatever the lag of what stood out. */
function reactionOf({ changes, exposures, options }: Study, activity: number): number | null {
  return reactionP(changes, exposures(0)[activity] ?? new Float64Array(), options.kind);
}

function intervalFacts(changes: ScoreChanges): IntervalFacts {
  return {
    used: changes.intervals.length,
    droppedEvent: changes.droppedEvent,
    droppedGap: changes.droppedGap,
    segments: segmentCount(changes.intervals),
    strata: changes.strata.count,
    clipped: changes.clipped,
    scale: changes.scale,
    resolution: changes.resolution,
  };
}
