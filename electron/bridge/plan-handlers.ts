import { succeed } from '../../shared/base/outcome';
import type { Handlers } from '../../shared/bridge/contract';
import type { planRequests } from '../../shared/bridge/plan-contract';
import type { Jobs } from '../services/jobs';
import type { PlanService } from '../services/plan-service';

type PlanHandlers = Pick<Handlers, keyof typeof planRequests>;

/** What the page asks about the plan and how well it is kept. */
export function createPlanHandlers(plan: PlanService, jobs: Jobs): PlanHandlers {
  return {
    'habits/read': async ({ until, activityIds }) => {
      const habits = await plan.habits(until, activityIds);
      return habits.ok
        ? succeed({ habits: habits.value.map((habit) => ({ ...habit, trend: [...habit.trend] })) })
        : habits;
    },
    'plan/preview-change': async ({ command }) => {
      const effects = await plan.previewChange(command);
      return effects.ok ? succeed({ effects: [...effects.value] }) : effects;
    },
    'plan/preview-removal': ({ activityId }) => plan.previewRemoval(activityId),
    'plan/remove-activity': ({ activityId, job }) => jobs.run(job, (task) => plan.removeActivity(activityId, task)),
  };
}
