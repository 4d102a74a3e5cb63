import type { StarterPlanId } from '../../../shared/ledger/starter-plans';
import type { Schedule } from '../../../shared/schedule/schedule';

/**
 * What was chosen so far, as typed. Only what differs from what the page offers by itself is kept, so that the offer
 * follows when platforms, minutes or plan change, and what was touched stays as it was left.
 */
export type WelcomeDraft = {
  readonly chosen: ReadonlySet<string>;
  readonly typedPlatforms: readonly string[];
  /** What stands in the field for another platform and was not added yet. */
  readonly typedName: string;
  readonly capText: string;
  /** Of the platforms whose minutes were set by hand. */
  readonly minutesTexts: ReadonlyMap<string, string>;
  readonly planId: StarterPlanId;
  readonly edits: ReadonlyMap<string, ItemEdit>;
  readonly ownKeys: readonly string[];
  readonly removedKeys: ReadonlySet<string>;
};

/** What was changed of an activity; a field that is not there is as it was offered. */
export type ItemEdit = {
  readonly isIncluded?: boolean;
  readonly title?: string;
  readonly platformName?: string | null;
  readonly schedule?: Schedule;
  readonly targetText?: string;
};

export const FIRST_DRAFT: WelcomeDraft = {
  chosen: new Set(),
  typedPlatforms: [],
  typedName: '',
  capText: '15',
  minutesTexts: new Map(),
  planId: 'fifteen-minutes',
  edits: new Map(),
  ownKeys: [],
  removedKeys: new Set(),
};
