import type { Day } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { Reply, Request } from '../../shared/bridge/contract';
import type { insightsRequests } from '../../shared/bridge/insights-contract';
import { packedActivities, unpackedActivity } from '../../shared/insights/activity-input';
import { analyseScore } from '../../shared/insights/analyse-score';
import { activityMonths, habitMonths } from '../../shared/insights/habit-months';
import {
  beforeJumpAnswer,
  doneDays,
  examplesAnswer,
  scoreAnswer,
  scoreIn,
  type HistoryScene,
} from '../../shared/insights/history-answers';
import { monthFactsOf, readingsIn } from '../../shared/insights/month-facts';
import { jumpsByDay, noteEntries } from '../../shared/insights/note-entries';
import { scoreRecordOf } from '../../shared/insights/score-record';
import { shareBetween } from '../../shared/insights/share-amounts';
import { yearDays, yearsIn } from '../../shared/insights/year-days';
import { parseQuery } from '../../shared/journal/note-query';
import { createNoteIndex, NO_FILTER } from '../../shared/journal/search';
import type { Documents } from '../../shared/ledger/documents';
import type { Score } from '../../shared/scores/score';

type Parts = { readonly documents: () => Documents; readonly today: () => Day };

type Handlers = {
  readonly [Name in keyof typeof insightsRequests]: (input: Request<Name>) => Outcome<Reply<Name>>;
};

/** What the services say of the whole history, asked of a ledger that is only in memory. Nothing is kept of a look. */
export function createFakeInsights({ documents, today }: Parts): Handlers {
  function scene(): HistoryScene {
    const { catalog, months } = documents();
    const facts = [...months].sort().map(([month, document]) => [month, monthFactsOf(document)] as const);
    return { catalog, months: new Map(facts), unreadable: [], today: today() };
  }

  function withScore<T>(scoreId: Id, answer: (score: Score, history: HistoryScene) => T): Outcome<T> {
    const history = scene();
    const score = scoreIn(history.catalog, scoreId);
    return score === null ? fail({ code: 'not-found', kind: 'score' }) : succeed(answer(score, history));
  }

  function index({ catalog, months, today: last }: HistoryScene) {
    const { activities, scores, events } = catalog;
    const jumps = jumpsByDay(scores, readingsIn(months), { events, today: last });
    const notes = createNoteIndex();
    for (const facts of months.values())
      for (const entry of noteEntries(facts, { activities, jumps })) notes.put(entry);
    return notes;
  }

  return {
    'insights/read-score': ({ scoreId, basis }) =>
      withScore(scoreId, (score, history) => scoreAnswer(history, score, basis)),
    'insights/read-effects': ({ scoreId }) => withScore(scoreId, effectsOf),
    'insights/counter-examples': ({ scoreId, activityId, lag }) => {
      const history = scene();
      const score = scoreIn(history.catalog, scoreId);
      if (score === null) return fail({ code: 'not-found', kind: 'score' });
      const activities = packedIn(history).map(unpackedActivity);
      const examples = examplesAnswer(history, { score, activityId, lag }, activities);
      if (examples === null) return fail({ code: 'not-found', kind: 'activity' });
      return succeed({ ...examples, unreadable: [] });
    },
    'insights/before-jump': ({ scoreId, day }) =>
      withScore(scoreId, (score, history) => ({
        ...beforeJumpAnswer(score, packedIn(history), day),
        unreadable: [],
      })),
    'insights/activity-days': ({ activityId }) =>
      succeed({ days: doneDays(scene().months, activityId), unreadable: [] }),
    'insights/share': ({ sourceScoreId, sourcePartId, totalScoreId, before, after }) =>
      withScore(sourceScoreId, (source, { catalog, months, today: last }) => {
        const total = totalScoreId === null ? null : scoreIn(catalog, totalScoreId);
        const question = { source, partId: sourcePartId, total, before, after };
        return {
          ...shareBetween(question, readingsIn(months), { events: catalog.events, today: last }),
          unreadable: [],
        };
      }),
    'insights/habits': () => {
      const { catalog, months, today: last } = scene();
      const byActivity = catalog.activities.map((activity) => {
        const of = activityMonths(activity, { months, pauses: catalog.pauses, today: last });
        return [activity.id, of] as const;
      });
      return succeed({ months: habitMonths(months, new Map(byActivity), last), unreadable: [] });
    },
    'journal/read-year': ({ year }) => {
      const { catalog, months, today: last } = scene();
      const { activities, pauses } = catalog;
      const days = yearDays(year, { months, activities, pauses, today: last });
      return succeed({ years: yearsIn(months), days, unreadable: [] });
    },
    'journal/search': ({ text, tag, platformId, jumped, limit }) => {
      const filter = { ...NO_FILTER, tag, platformId, jumped: jumped ? { scoreId: null } : null };
      return succeed({ ...index(scene()).search(parseQuery(text), { limit, filter }), isWhole: true, unreadable: [] });
    },
    'journal/tags': () => succeed({ tags: index(scene()).tags(), unreadable: [] }),
  };
}

function packedIn({ catalog, months, today }: HistoryScene) {
  return packedActivities(catalog.activities, { months, pauses: catalog.pauses, today });
}

function effectsOf(score: Score, history: HistoryScene): Reply<'insights/read-effects'> {
  if (score.isObservedOnly) return { kind: 'observed-only' };
  const { catalog, months, today } = history;
  const record = scoreRecordOf(score, { readings: readingsIn(months), events: catalog.events, today });
  const task = { record, activities: packedIn(history), looks: catalog.looks, canKeep: false };
  const answer = analyseScore(task, () => undefined);
  if (answer.kind === 'news') throw new Error('There is nothing to keep it in.');
  return { kind: 'insight', insight: answer.insight, notKept: null, unreadable: [] };
}
