import type { Day } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { Stamp } from '../../shared/base/stamp';
import type { Reply, Request } from '../../shared/bridge/contract';
import type { planRequests } from '../../shared/bridge/plan-contract';
import type { Activity } from '../../shared/checklist/activity';
import { checkId } from '../../shared/checklist/check';
import { habitOf } from '../../shared/checklist/habit';
import { firstDayAffected, planEffect } from '../../shared/checklist/plan-effect';
import { apply } from '../../shared/ledger/apply';
import type { Command } from '../../shared/ledger/command';
import type { Documents } from '../../shared/ledger/documents';

type Parts = {
  readonly documents: () => Documents;
  readonly today: () => Day;
  readonly stamp: () => Stamp;
  readonly dispatch: (command: Command) => Outcome<Reply<'ledger/dispatch'>>;
};

type Handlers = {
  readonly [Name in keyof typeof planRequests]: (input: Request<Name>) => Outcome<Reply<Name>>;
};

const FIRST_DAY = '2000-01-01' as Day;

/** What the services say of the plan, found by the same core in a ledger that is only in memory. */
export function createFakePlan({ documents, today, stamp, dispatch }: Parts): Handlers {
  function checks() {
    return [...documents().months.values()].flatMap((month) => month.checks);
  }

  function historyOf(activity: Activity) {
    const byId = new Map(checks().map((check) => [check.id, check]));
    const checkOn = (day: Day) => byId.get(checkId(day, activity.id)) ?? null;
    return { activity, pauses: documents().catalog.pauses, checkOn };
  }

  return {
    'habits/read': ({ until, activityIds }) => {
      const asked = documents().catalog.activities.filter(({ id }) => activityIds?.includes(id) ?? true);
      const span = { from: FIRST_DAY, until, today: today() };
      const habits = asked.map((activity) => {
        const habit = habitOf(historyOf(activity), span);
        return { activityId: activity.id, ...habit, trend: [...habit.trend] };
      });
      return succeed({ habits });
    },
    'plan/preview-change': ({ command }) => {
      const applied = apply(documents(), command, stamp());
      if (!applied.ok) return applied;
      const effects = documents().catalog.activities.flatMap((activity) => {
        const other = applied.value.documents.catalog.activities.find(({ id }) => id === activity.id);
        const from = other === undefined ? null : firstDayAffected(activity, other);
        if (other === undefined || from === null || from > today()) return [];
        const span = { from, to: today(), today: today() };
        const effect = planEffect(historyOf(activity), historyOf(other), span);
        return effect.changedDays === 0 ? [] : [{ activityId: activity.id, title: other.title, ...effect }];
      });
      return succeed({ effects });
    },
    'plan/preview-removal': ({ activityId }) => {
      if (!isThere(activityId)) return fail({ code: 'not-found', kind: 'activity' });
      const days = checks()
        .filter((check) => check.activityId === activityId)
        .map(({ day }) => day)
        .sort();
      return succeed({ checks: days.length, firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null });
    },
    'plan/remove-activity': ({ activityId }) => dispatch({ type: 'activity.remove', id: activityId }),
  };

  function isThere(activityId: Id): boolean {
    return documents().catalog.activities.some(({ id }) => id === activityId);
  }
}
