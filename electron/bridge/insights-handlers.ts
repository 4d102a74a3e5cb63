import type { Handlers } from '../../shared/bridge/contract';
import type { insightsRequests } from '../../shared/bridge/insights-contract';
import type { HistoryServices } from '../services/history-services';
import type { Jobs } from '../services/jobs';

type InsightsHandlers = Pick<Handlers, keyof typeof insightsRequests>;

/** What the page asks of the whole history. */
export function createInsightsHandlers({ insights, journal }: HistoryServices, jobs: Jobs): InsightsHandlers {
  const { effects, ...quick } = insights;
  return {
    ...quick,
    ...journal,
    'insights/read-effects': ({ scoreId, job }) => jobs.run(job, (task) => effects(scoreId, task)),
  };
}
