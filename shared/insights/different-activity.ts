import type { Sentence } from './sentence';

/** An activity that was done more or less than before. */
export type DifferentActivity = {
  readonly activityId: string;
  readonly title: string;
  readonly flag: 'more' | 'less';
  /** Compared with its earlier windows, or, when they are too few, with the one window before. */
  readonly comparedWith: 'usual' | 'window-before';
  /** How much was done of it in the window. */
  readonly amount: number;
  /** How much is usual in as many days, or was done in the window before; null when it was not recorded then. */
  readonly before: number | null;
  readonly sentence: Sentence;
};
