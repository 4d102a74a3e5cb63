import type { ReactNode } from 'react';
import type { Day } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';

/** What the editor of an activity is opened with, by a page that is a stranger to it. */
export type OpenEditor = {
  /** The activity to edit; null for a new one. */
  readonly activityId: Id | null;
  /** What a new one is called, when that was said already. */
  readonly title?: string;
  /** The day that the person is looking at: a change of plan holds from it on, unless she says otherwise. */
  readonly day: Day;
  readonly onClose: () => void;
};

export type ActivityEditor = (open: OpenEditor) => ReactNode;
