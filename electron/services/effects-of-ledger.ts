import { parseId, type Id } from '../../shared/base/id';
import type { Failure } from '../../shared/base/failure';
import { isSameValue } from '../../shared/base/is-same-value';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { ReadEffects } from '../../shared/bridge/insights-contract';
import type { AnalysisAnswer, AnalysisTask } from '../../shared/insights/analyse-score';
import type { StoredLook } from '../../shared/insights/insight-input';
import { readingsIn } from '../../shared/insights/month-facts';
import { scoreRecordOf } from '../../shared/insights/score-record';
import type { LookCommand } from '../../shared/ledger/command';
import { lookId, type Look } from '../../shared/scores/look';
import type { Score } from '../../shared/scores/score';
import type { History, HistoryView } from './history';
import { CANCELLED, type Task } from './jobs';
import type { OpenLedger } from './open-ledger';
import type { AnalysisRunner, Timers } from './ports';
import type { Reckoned } from './reckoned';

/** What can be said of a score and each activity. What is found at a checkpoint is written down before it is told. */
export type EffectsOfLedger = (scoreId: Id, task: Task) => Promise<Outcome<ReadEffects>>;

type Parts = {
  readonly ledger: OpenLedger;
  readonly history: History;
  readonly reckoned: Reckoned;
  readonly runner: AnalysisRunner;
  readonly timers: Timers;
};

type Asked = {
  readonly scoreId: Id;
  readonly task: Task;
  /** Why what is new is not written down; it is not tried again. */
  readonly notKept: Failure | null;
};
/** What was said, and of what. */
type Known = { readonly version: number; readonly looks: readonly Look[]; readonly answer: ReadEffects };
type News = Extract<AnalysisAnswer, { readonly kind: 'news' }>;

/** How often somebody who waits looks whether it was cancelled. */
const LOOK_MILLISECONDS = 100;
/** Whoever types while it is compared has the comparison begin again, but not for ever. */
const MOST_ROUNDS = 8;
/** The shares of the whole that are over when the history is read, and when it is ready to be compared. */
const [READ, PREPARED] = [0.3, 0.4];

export function createEffectsOfLedger({ ledger, history, reckoned, runner, timers }: Parts): EffectsOfLedger {
  const answers = new Map<Id, Known>();

  async function round(view: HistoryView, asked: Asked): Promise<Round> {
    const { scoreId } = asked;
    const score = view.catalog.scores.find(({ id }) => id === scoreId);
    if (score === undefined) return ended(fail({ code: 'not-found', kind: 'score' }));
    if (score.isObservedOnly) return ended(succeed({ kind: 'observed-only' }));
    return compared(view, score, asked);
  }

  async function compared(view: HistoryView, score: Score, { scoreId, task, notKept }: Asked): Promise<Round> {
    const known = answers.get(scoreId);
    const looks = view.catalog.looks.filter((look) => look.scoreId === scoreId);
    if (known?.version === view.version && isSameValue(known.looks, looks)) return ended(succeed(known.answer));
    const activities = await reckoned.activities(view);
    if (!(await task.goOn(PREPARED))) return ended(CANCELLED);
    const { catalog, today, unreadable } = view;
    // With a month that is missing now, another checkpoint would be looked at than the one that there is.
    const canKeep = notKept === null && unreadable.length === 0;
    const record = scoreRecordOf(score, { readings: readingsIn(view.months), events: catalog.events, today });
    const found = await watched({ record, activities, looks, canKeep }, task);
    if (!found.ok) return ended(found);
    if (found.value.kind === 'news') return { kind: 'news', news: found.value };
    const answer: ReadEffects = { kind: 'insight', insight: found.value.insight, notKept, unreadable };
    if (notKept === null) answers.set(scoreId, { version: view.version, looks, answer });
    return ended(succeed(answer));
  }

  /** Beside everything else; the task is asked again and again whether it is to go on. */
  async function watched(analysis: AnalysisTask, task: Task): Promise<Outcome<AnalysisAnswer>> {
    const abort = new AbortController();
    let share = PREPARED;
    const stop = timers.every(LOOK_MILLISECONDS, () => {
      void task.goOn(share).then((goesOn) => {
        if (!goesOn) abort.abort();
      });
    });
    try {
      return await runner.run(
        analysis,
        (done) => {
          share = PREPARED + done * (1 - PREPARED);
        },
        abort.signal,
      );
    } finally {
      stop();
    }
  }

  /** Null when it is written down. What rests on a history that is over meanwhile is not. */
  function keep(news: News, scoreId: Id, today: HistoryView['today']): Failure | null {
    const service = ledger.service();
    if (!service.ok) return service.failure;
    for (const command of commandsOf(news, scoreId, today)) {
      if (isKept(command, service.value.catalog().looks)) continue;
      const kept = service.value.keep(command, 'checklist');
      if (!kept.ok) return kept.failure;
    }
    return null;
  }

  return async (scoreId, task) => {
    let notKept: Failure | null = null;
    for (let count = 0; count < MOST_ROUNDS; count += 1) {
      const view = await history.read((share) => task.goOn(share * READ));
      if (!view.ok) return view;
      if (view.value === null) return CANCELLED;
      const done = await round(view.value, { scoreId, task, notKept });
      if (done.kind === 'ended') return done.outcome;
      const now = await history.readAll();
      if (!now.ok) return now;
      if (now.value.version === view.value.version) notKept = keep(done.news, scoreId, view.value.today);
    }
    return fail({ code: 'busy' });
  };
}

type Round =
  { readonly kind: 'news'; readonly news: News } | { readonly kind: 'ended'; readonly outcome: Outcome<ReadEffects> };

function ended(outcome: Outcome<ReadEffects>): Round {
  return { kind: 'ended', outcome };
}

function commandsOf({ look, settled }: News, scoreId: Id, today: HistoryView['today']): readonly LookCommand[] {
  return [
    ...settled.flatMap(({ changes, activityId, outcome }): readonly LookCommand[] => {
      const activity = parseId(activityId);
      if (activity === null) return [];
      return [{ type: 'look.settle', id: lookId(scoreId, changes), activityId: activity, outcome }];
    }),
    ...(look === null ? [] : [keepCommand(look, scoreId, today)]),
  ];
}

/** Somebody else may have looked at the same moment. */
function isKept(command: LookCommand, looks: readonly Look[]): boolean {
  return (
    command.type === 'look.keep' && looks.some(({ id }) => id === lookId(command.look.scoreId, command.look.changes))
  );
}

function keepCommand({ claims, ...look }: StoredLook, scoreId: Id, today: HistoryView['today']): LookCommand {
  const named = claims.flatMap((claim) => {
    const activityId = parseId(claim.activityId);
    return activityId === null ? [] : [{ ...claim, activityId }];
  });
  return { type: 'look.keep', look: { ...look, scoreId, lookedOn: today, claims: named } };
}
