import type { Day } from '../../shared/base/day';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { Stamp } from '../../shared/base/stamp';
import type { Reply, Request } from '../../shared/bridge/contract';
import type { planRequests } from '../../shared/bridge/plan-contract';
import { apply } from '../../shared/ledger/apply';
import type { Command } from '../../shared/ledger/command';
import type { Documents } from '../../shared/ledger/documents';
import { effectsOf, habitsIn, removalOf } from '../../shared/ledger/plan-questions';

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

/** What the services say of the plan, asked of a ledger that is only in memory. */
export function createFakePlan({ documents, today, stamp, dispatch }: Parts): Handlers {
  return {
    'habits/read': ({ until, activityIds }) => {
      const habits = habitsIn(documents(), activityIds, { from: FIRST_DAY, until, today: today() });
      return succeed({ habits: habits.map((habit) => ({ ...habit, trend: [...habit.trend] })) });
    },
    'plan/preview-change': ({ command }) => {
      const applied = apply(documents(), command, stamp());
      if (!applied.ok) return applied;
      return succeed({ effects: [...effectsOf(documents(), applied.value.documents, today())] });
    },
    'plan/preview-removal': ({ activityId }) => {
      const removal = removalOf(documents(), activityId);
      return removal === null ? fail({ code: 'not-found', kind: 'activity' }) : succeed(removal);
    },
    'plan/remove-activity': ({ activityId }) => dispatch({ type: 'activity.remove', id: activityId }),
  };
}
