import type { ActivityInput } from './activity-days';
import type { ChosenOptions } from './analysis-options';
import type { EventInput } from './event-spans';
import type { Reading } from './readings';

/** One score with the events that break it. Any order will do. */
export type ScoreInput = {
  readonly readings: readonly Reading[];
  readonly events: readonly EventInput[];
  readonly options?: ChosenOptions | undefined;
};

/** A score, and the activities that are compared with it. */
export type AnalysisInput = ScoreInput & { readonly activities: readonly ActivityInput[] };
