import type { Outcome } from '../../../shared/base/outcome';
import type { EffectsInWork, InsightsRequests } from '../../stores/insights-requests';

/** What the services answer, by the names that this page uses. */
type Answered<Asked> = Extract<Awaited<Asked>, Outcome<unknown> & { readonly ok: true }>['value'];
type Reply<Name extends Exclude<keyof InsightsRequests, 'readEffects'>> = Answered<ReturnType<InsightsRequests[Name]>>;

export type ReadScore = Reply<'readScore'>;
export type ReadingDay = ReadScore['readings'][number];
export type ReadEffects = Answered<EffectsInWork['answer']>;
export type CounterExamplesReply = Reply<'counterExamples'>;
export type BeforeJumpReply = Reply<'beforeJump'>;
export type ShareReply = Reply<'share'>;
export type ShareQuestion = Parameters<InsightsRequests['share']>[0];
export type Habits = Reply<'habits'>;
export type HabitMonth = Habits['months'][number];
export type YearReply = Reply<'readYear'>;
