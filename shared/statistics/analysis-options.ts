import { definedOnly } from '../base/defined-only';
import { DEFAULT_MAX_GAP_DAYS, type MetricKind } from './intervals';
import { DEFAULT_CLIP } from './robust-scale';
import { DEFAULT_STRATUM_DAYS, DEFAULT_STRATUM_MIN } from './strata';

/** What can be chosen about a comparison of activities with a score. */
export type AnalysisOptions = {
  readonly kind: MetricKind;
  /** Whole days from 0 on by which a score may answer later. */
  readonly lags: readonly number[];
  readonly maxGapDays: number;
  readonly minIntervals: number;
  readonly minDf: number;
  readonly minContrast: number;
  readonly minSwitches: number;
  readonly stratumDays: number;
  readonly stratumMin: number;
  readonly clip: number;
  readonly qLevel: number;
  /** The effect that would matter; null when nobody said. */
  readonly minEffect: number | null;
  /** What the readings are rounded to; null to see it from them. */
  readonly resolution: number | null;
  readonly adjustWeekday: 'auto' | 'none';
};

export type ChosenOptions = { readonly [Name in keyof AnalysisOptions]?: AnalysisOptions[Name] | undefined };

const DEFAULT_OPTIONS: AnalysisOptions = {
  kind: 'stock',
  lags: [0, 1, 2, 3],
  maxGapDays: DEFAULT_MAX_GAP_DAYS,
  minIntervals: 28,
  minDf: 15,
  minContrast: 8,
  minSwitches: 8,
  stratumDays: DEFAULT_STRATUM_DAYS,
  stratumMin: DEFAULT_STRATUM_MIN,
  clip: DEFAULT_CLIP,
  qLevel: 0.05,
  minEffect: null,
  resolution: null,
  adjustWeekday: 'auto',
};

/** The options to go by: what is chosen, and the default for what is not. */
export function withDefaults(chosen: ChosenOptions = {}): AnalysisOptions {
  return { ...DEFAULT_OPTIONS, ...definedOnly(chosen) };
}
