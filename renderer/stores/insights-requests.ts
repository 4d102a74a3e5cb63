import type { Day } from '../../shared/base/day';
import type { Id, IdSource } from '../../shared/base/id';
import type { Outcome } from '../../shared/base/outcome';
import type { Reply, Request } from '../../shared/bridge/contract';
import type { Basis } from '../../shared/scores/reading';
import type { Bridge } from '../lib/bridge';

/** `share` is 0 to 1; once it cannot be cancelled it is about to be done. */
export type EffectsProgress = { readonly share: number; readonly canCancel: boolean };
export type EffectsInWork = {
  readonly answer: Promise<Outcome<Reply<'insights/read-effects'>>>;
  /** It is answered with the failure `cancelled`, unless it is done already. */
  readonly cancel: () => void;
};

/** What pages ask about scores and activities over the whole history. Each answer is of the moment; nothing is kept. */
export function createInsightsRequests(bridge: Bridge, newId: IdSource) {
  return {
    /** `basis` says of which of its two series jumps and changes are told. */
    readScore: (scoreId: Id, basis: Basis = 'seen') => bridge.request('insights/read-score', { scoreId, basis }),
    /** Takes long where there is much. What is found at a checkpoint is kept by the services. */
    readEffects: (scoreId: Id, onProgress: (progress: EffectsProgress) => void): EffectsInWork => {
      const job = newId();
      const stop = bridge.on('jobs/progress', ({ job: of, ...progress }) => {
        if (of === job) onProgress(progress);
      });
      return {
        answer: bridge.request('insights/read-effects', { scoreId, job }).finally(stop),
        cancel: () => {
          void bridge.request('jobs/cancel', { job });
        },
      };
    },
    counterExamples: (scoreId: Id, activityId: Id, lag: number) =>
      bridge.request('insights/counter-examples', { scoreId, activityId, lag }),
    /** `day` is that of the reading after the jump. */
    beforeJump: (scoreId: Id, day: Day) => bridge.request('insights/before-jump', { scoreId, day }),
    activityDays: (activityId: Id) => bridge.request('insights/activity-days', { activityId }),
    share: (question: Request<'insights/share'>) => bridge.request('insights/share', question),
    habits: () => bridge.request('insights/habits', {}),
    readYear: (year: number) => bridge.request('journal/read-year', { year }),
  };
}

/** What the journal asks over the whole history. */
export function createJournalRequests(bridge: Bridge) {
  return {
    readYear: (year: number) => bridge.request('journal/read-year', { year }),
    search: (question: Request<'journal/search'>) => bridge.request('journal/search', question),
    tags: () => bridge.request('journal/tags', {}),
  };
}

export type InsightsRequests = ReturnType<typeof createInsightsRequests>;
export type JournalRequests = ReturnType<typeof createJournalRequests>;
