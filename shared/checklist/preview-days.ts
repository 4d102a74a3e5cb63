import { addDays, daysFrom, type Day } from '../base/day';
import { duePlan, type Activity } from './activity';
import { pauseOn, type Pause } from './pause';

/** What a plan makes of a day, whatever is done. `any`: one of the days of a week on which it is due so many times. */
export type PreviewDay =
  | { readonly day: Day; readonly kind: 'due' | 'not-due' | 'paused' }
  | { readonly day: Day; readonly kind: 'any'; readonly times: number };

/** The first `count` days from `from`, earliest first. */
export function previewDays(
  activity: Activity,
  pauses: readonly Pause[],
  { from, count }: { readonly from: Day; readonly count: number },
): readonly PreviewDay[] {
  return daysFrom(from, addDays(from, count - 1)).map((day) => previewOf(activity, pauses, day));
}

function previewOf(activity: Activity, pauses: readonly Pause[], day: Day): PreviewDay {
  const plan = duePlan(activity, day);
  if (plan === null) return { day, kind: 'not-due' };
  if (pauseOn(pauses, activity, day) !== null) return { day, kind: 'paused' };
  const { schedule } = plan;
  return schedule.kind === 'times-a-week' ? { day, kind: 'any', times: schedule.times } : { day, kind: 'due' };
}
