import { assertNever } from '../base/assert-never';
import type { Id } from '../base/id';
import type { About } from './reminder';

type Named = {
  readonly activities: readonly { readonly id: Id; readonly title: string }[];
  readonly scores: readonly { readonly id: Id; readonly name: string }[];
};

/** What a reminder is about, for a list of reminders; null when that is gone. */
export function aboutWords(about: About, { activities, scores }: Named): string | null {
  switch (about.kind) {
    case 'checklist':
      return 'The checklist';
    case 'activity':
      return activities.find(({ id }) => id === about.activityId)?.title ?? null;
    case 'score': {
      const score = scores.find(({ id }) => id === about.scoreId);
      return score === undefined ? null : `Log ${score.name}`;
    }
    case 'day-end':
      return 'The end of the day';
    default:
      return assertNever(about);
  }
}
