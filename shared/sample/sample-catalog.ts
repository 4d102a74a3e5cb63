import type { Day } from '../base/day';
import { idFor } from './sample-id';
import type { Instant } from '../base/instant';
import type { Activity } from '../checklist/activity';
import type { Event } from '../scores/event';
import type { Score } from '../scores/score';
import { CAP, type Budget, type WeekMinutes } from '../time/budget';
import type { Platform } from '../time/platform';
import { EMPTY_CATALOG, type Catalog } from '../ledger/documents';
import { algorithmDay, dayAfterShare, type SampleTime } from './sample-day';
import { SAMPLE_REMINDING, sampleReminders } from './sample-reminders';
import type { SampleActivity, SampleHabits, SampleScore } from './sample-habits';

/** What the person planned, as it stands at the end. */
export function sampleCatalog(habits: SampleHabits, time: SampleTime, editedAt: Instant): Catalog {
  const platforms = habits.platforms.map(({ id, name, hue }, index): Platform => ({
    id: idFor(id),
    name,
    hue,
    archivedOn: null,
    position: index + 1,
    editedAt,
  }));
  const activities = habits.activities.map((activity, index) => ({
    ...activityOf(activity, time),
    position: index + 1,
    editedAt,
  }));
  const scores = habits.scores.map(({ id, facts }, index): Score => ({
    id: idFor(id),
    ...facts,
    retired: null,
    refusedBreaks: [],
    position: index + 1,
    editedAt,
  }));
  const budget = (id: Budget['id'], minutes: WeekMinutes): Budget => ({
    id,
    versions: [{ from: time.first, minutes: [...minutes] }],
    editedAt,
  });
  const budgets = habits.platforms.map(({ id, minutes }) => budget(idFor(id), minutes));
  return {
    ...EMPTY_CATALOG,
    platforms: byId(platforms),
    activities: byId(activities),
    budgets: byId([...budgets, budget(CAP, habits.cap)]),
    scores: byId(scores),
    reminders: byId(sampleReminders(habits, editedAt)),
    events: habits.scores.flatMap((score) => algorithmChange(score, time, editedAt)),
    settings: { ...EMPTY_CATALOG.settings, dayStart: time.dayStart, reminding: SAMPLE_REMINDING },
    isSample: true,
  };
}

/** The course of a score that falls is marked with the reason, as somebody who had read of it would have done. */
function algorithmChange({ id, facts, course }: SampleScore, time: SampleTime, editedAt: Instant): readonly Event[] {
  if (course.kind !== 'wandering' || course.drop === 0) return [];
  const day = algorithmDay(time);
  return [
    {
      id: idFor(`${id}-news`),
      title: `${facts.name}: new algorithm`,
      kind: 'algorithm-change',
      from: day,
      to: day,
      breaks: { kind: 'scores', scoreIds: [idFor(id)] },
      size: -course.drop,
      link: null,
      editedAt,
    },
  ];
}

export function byId<Item extends { readonly id: string }>(records: readonly Item[]): readonly Item[] {
  return records.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function activityOf(activity: SampleActivity, time: SampleTime): Omit<Activity, 'position' | 'editedAt'> {
  const { id, title, platformId, minutes, schedule, targets, archivedAfter } = activity;
  const plans = new Map<Day, Activity['plans'][number]>();
  // In a sample of very few days two plans can begin on the same one: the later counts.
  for (const { after, target } of targets) {
    const from = dayAfterShare(time, after);
    plans.set(from, { from, schedule, target });
  }
  return {
    id: idFor(id),
    title,
    platformId: platformId === null ? null : idFor(platformId),
    minutes,
    plans: [...plans.values()],
    lastDay: null,
    gaps: [],
    archivedOn: archivedAfter === null ? null : dayAfterShare(time, archivedAfter),
  };
}
