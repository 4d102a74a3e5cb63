import type { Id } from '../../shared/base/id';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { Reply, Request } from '../../shared/bridge/contract';
import type { insightsRequests } from '../../shared/bridge/insights-contract';
import { habitMonths } from '../../shared/insights/habit-months';
import {
  beforeJumpAnswer,
  doneDays,
  examplesAnswer,
  scoreAnswer,
  scoreIn,
} from '../../shared/insights/history-answers';
import { readingsIn } from '../../shared/insights/month-facts';
import { shareBetween } from '../../shared/insights/share-amounts';
import type { Score } from '../../shared/scores/score';
import type { EffectsOfLedger } from './effects-of-ledger';
import type { History, HistoryView } from './history';
import type { Reckoned } from './reckoned';

type Name = Exclude<keyof typeof insightsRequests, `journal/${string}`>;
type Quick = Exclude<Name, 'insights/read-effects'>;

/** What is asked of scores and activities over the whole history. */
export type InsightsService = { readonly effects: EffectsOfLedger } & {
  readonly [Asked in Quick]: (request: Request<Asked>) => Promise<Outcome<Reply<Asked>>>;
};

type Parts = { readonly history: History; readonly reckoned: Reckoned; readonly effects: EffectsOfLedger };

export function createInsightsService({ history, reckoned, effects }: Parts): InsightsService {
  async function withScore<T>(
    scoreId: Id,
    use: (score: Score, view: HistoryView) => Promise<Outcome<T>> | Outcome<T>,
  ): Promise<Outcome<T>> {
    const view = await history.readAll();
    if (!view.ok) return view;
    const score = scoreIn(view.value.catalog, scoreId);
    return score === null ? notFound('score') : use(score, view.value);
  }

  return {
    effects,
    'insights/read-score': ({ scoreId, basis }) =>
      withScore(scoreId, (score, view) => succeed(scoreAnswer(view, score, basis))),
    'insights/counter-examples': ({ scoreId, activityId, lag }) =>
      withScore(scoreId, async (score, view) => {
        const activities = score.isObservedOnly ? [] : await reckoned.unpacked(view);
        const examples = examplesAnswer(view, { score, activityId, lag }, activities);
        return examples === null ? notFound('activity') : succeed({ ...examples, unreadable: view.unreadable });
      }),
    'insights/before-jump': ({ scoreId, day }) =>
      withScore(scoreId, async (score, view) => {
        const insight = beforeJumpAnswer(score, await reckoned.activities(view), day);
        return succeed({ ...insight, unreadable: view.unreadable });
      }),
    'insights/activity-days': async ({ activityId }) => {
      const view = await history.readAll();
      if (!view.ok) return view;
      const { catalog, months, unreadable } = view.value;
      if (!catalog.activities.some(({ id }) => id === activityId)) return notFound('activity');
      return succeed({ days: doneDays(months, activityId), unreadable });
    },
    'insights/share': ({ sourceScoreId, sourcePartId, totalScoreId, before, after }) =>
      withScore(sourceScoreId, (source, { catalog, months, today, unreadable }) => {
        const total = totalScoreId === null ? null : scoreIn(catalog, totalScoreId);
        if (totalScoreId !== null && total === null) return notFound('score');
        if (sourcePartId !== null && !source.parts.some(({ id }) => id === sourcePartId)) return notFound('part');
        const question = { source, partId: sourcePartId, total, before, after };
        return succeed({
          ...shareBetween(question, readingsIn(months), { events: catalog.events, today }),
          unreadable,
        });
      }),
    'insights/habits': async () => {
      const view = await history.readAll();
      if (!view.ok) return view;
      const months = habitMonths(view.value.months, await reckoned.habits(view.value), view.value.today);
      return succeed({ months, unreadable: view.value.unreadable });
    },
  };
}

function notFound(kind: string): Outcome<never> {
  return fail({ code: 'not-found', kind });
}
