import type { EffectsProgress, InsightsRequests } from '../../../stores/insights-requests';
import { fail, succeed, type Outcome } from '../../../../shared/base/outcome';
import type { Failure } from '../../../../shared/base/failure';
import { EMPTY_YEAR, NO_EXAMPLES, NOTHING_BEFORE, anInsight, readings } from './insight-builders';
import type {
  BeforeJumpReply,
  CounterExamplesReply,
  Habits,
  ReadEffects,
  ReadScore,
  ShareQuestion,
  ShareReply,
  YearReply,
} from '../insights-requests';

export type FakeAnswers = {
  readonly score?: ReadScore;
  readonly effects?: ReadEffects;
  readonly examples?: CounterExamplesReply;
  readonly beforeJump?: BeforeJumpReply;
  readonly days?: readonly { readonly day: ReadScore['readings'][number]['day']; readonly amount: number }[];
  readonly share?: ShareReply;
  readonly habits?: Habits;
  readonly year?: YearReply;
};

/** What the services say of the history, as the test has it. The comparison can be held, moved on and refused. */
export function createFakeInsights(answers: FakeAnswers = {}) {
  const asked: string[] = [];
  const refusals: Failure[] = [];
  const shares: ShareQuestion[] = [];
  let held: {
    readonly tell: (progress: EffectsProgress) => void;
    readonly end: (of: Outcome<ReadEffects>) => void;
  } | null = null;
  let isHeld = false;

  function answer<T>(name: string, value: T): Promise<Outcome<T>> {
    asked.push(name);
    const refusal = refusals.shift();
    return Promise.resolve(refusal === undefined ? succeed(value) : fail(refusal));
  }

  const effects = (): ReadEffects =>
    answers.effects ?? { kind: 'insight', insight: anInsight(), notKept: null, unreadable: [] };

  const requests: InsightsRequests = {
    readScore: () => answer('score', answers.score ?? readings([])),
    readEffects: (_, tell) => {
      if (!isHeld) return { answer: answer('effects', effects()), cancel: () => undefined };
      asked.push('effects');
      const cancelled = fail({ code: 'cancelled' } as const);
      return {
        answer: new Promise((resolve) => {
          held = { tell, end: resolve };
        }),
        cancel: () => held?.end(cancelled),
      };
    },
    counterExamples: () => answer('examples', answers.examples ?? NO_EXAMPLES),
    beforeJump: () => answer('before-jump', answers.beforeJump ?? NOTHING_BEFORE),
    activityDays: () => answer('days', { days: answers.days ?? [], unreadable: [] }),
    share: (question) => {
      shares.push(question);
      const none = { before: null, after: null, totalBefore: null, totalAfter: null, sentence: null, unreadable: [] };
      return answer('share', answers.share ?? none);
    },
    habits: () => answer('habits', answers.habits ?? { months: [], unreadable: [] }),
    readYear: () => answer('year', answers.year ?? EMPTY_YEAR),
  };

  return {
    requests,
    asked: (): readonly string[] => asked,
    shares: (): readonly ShareQuestion[] => shares,
    /** The next question is refused. */
    refuseNext: (failure: Failure) => refusals.push(failure),
    /** From now on comparisons are only begun. */
    holdEffects: () => {
      isHeld = true;
    },
    moveOn: (share: number) => held?.tell({ share, canCancel: true }),
    failEffects: (failure: Failure) => held?.end(fail(failure)),
    endEffects: () => held?.end(succeed(effects())),
  };
}

export type FakeInsights = ReturnType<typeof createFakeInsights>;
