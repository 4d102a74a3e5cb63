import path from 'node:path';
import Conf from 'conf';
import type { RequestName } from '../../shared/bridge/channels';
import type { Reply } from '../../shared/bridge/contract';
import { addDays, monthOf, type Day } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';
import type { Outcome } from '../../shared/base/outcome';
import { createSeededRandom } from '../../shared/base/random';
import type { Documents, MonthDocument } from '../../shared/ledger/documents';
import type { Reading } from '../../shared/scores/reading';
import type { Score } from '../../shared/scores/score';
import { compose } from '../compose';
import { QUIET_SURROUNDINGS } from '../services/surroundings';
import { LARGE_PLAN, STAMP, TODAY } from './bench-ledgers';
import { gaussian } from './drawn-numbers';
import { fill } from './filled-folder';
import { timed } from './safekeeping-times';

/** What is asked of ten years: how long it took, and for how long at most nothing else had its turn meanwhile. */
export type HistoryTimes = {
  readonly times: readonly { readonly name: string; readonly milliseconds: number; readonly longestBlock: number }[];
  /** Megabytes that are there afterwards and were not before. */
  readonly historyMegabytes: number;
  /** A note saved while scores are compared, and without that: medians in milliseconds. */
  readonly noteAlone: number;
  readonly noteMeanwhile: number;
};

const ACTIVITIES = 40;
const SCORES = 5;
const NOTES = 40;
/** The bundle that is built beside this one. */
const ANALYSIS_FILE = path.join(import.meta.dirname, '../analysis/index.cjs');

export async function historyTimes(folder: string): Promise<HistoryTimes> {
  const documents = readDaily(LARGE_PLAN);
  fill(folder, documents);
  const rapport = compose({
    kind: 'web',
    version: 'bench',
    folder,
    DocumentStore: Conf,
    fixedDay: TODAY,
    log: { write: () => undefined },
    analysisFile: ANALYSIS_FILE,
    chooseFolder: null,
    announce: () => undefined,
    ...QUIET_SURROUNDINGS,
  });
  const ask = async <Name extends RequestName>(name: Name, input: object = {}): Promise<Reply<Name>> => {
    const answer = (await rapport.answerRequest({ name, input, isTrusted: true })) as Outcome<Reply<Name>>;
    if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`);
    return answer.value;
  };
  let saved = 0;
  const saveNote = () => {
    saved += 1;
    const command = { type: 'note.set', day: TODAY, whatHappened: `Note ${String(saved)}` };
    return ask('ledger/dispatch', { command });
  };
  await saveNote();
  const noteAlone = await medianOf(NOTES, saveNote, () => true);
  const before = megabytes();
  const scoreIds = documents.catalog.scores.map(({ id }) => id);
  const [first] = scoreIds;
  const [activity] = documents.catalog.activities;
  const find = { text: 'the', tag: null, platformId: null, jumped: false, limit: 50 };
  const times = [
    await timed('read the history, and the days of one activity', () =>
      ask('insights/activity-days', { activityId: activity?.id }),
    ),
  ];
  const historyMegabytes = megabytes() - before;
  times.push(await timed('a score over its whole history', () => ask('insights/read-score', of(first))));
  times.push(await timed('first search, with the index', () => ask('journal/search', find)));
  times.push(await timed('search again', () => ask('journal/search', find)));
  times.push(await timed('habits of every month', () => ask('insights/habits')));
  times.push(await timed('a year', () => ask('journal/read-year', { year: Number(TODAY.slice(0, 4)) })));
  let isComparing = true;
  const effects = timed('effects of all scores, with what is kept', async () => {
    for (const [index, scoreId] of scoreIds.entries()) {
      times.push(
        await timed(`effects of score ${String(index + 1)}`, () =>
          ask('insights/read-effects', { scoreId, job: 'bench' }),
        ),
      );
    }
    isComparing = false;
  });
  const noteMeanwhile = await medianOf(Infinity, saveNote, () => isComparing);
  times.push(await effects);
  times.push(await timed('effects again', () => ask('insights/read-effects', { scoreId: first, job: 'bench' })));
  const examples = { scoreId: first, activityId: activity?.id, lag: 0 };
  times.push(await timed('what speaks against a link', () => ask('insights/counter-examples', examples)));
  times.push(await timed('before a jump', () => ask('insights/before-jump', { scoreId: first, day: TODAY })));
  rapport.dispose();
  return { times, historyMegabytes, noteAlone, noteMeanwhile };
}

export function historyTable({ times, historyMegabytes, noteAlone, noteMeanwhile }: HistoryTimes): string {
  const rows = times.map(
    ({ name, milliseconds, longestBlock }) =>
      `${name.padEnd(48)} ${milliseconds.toFixed(0).padStart(7)} ms, longest block ${longestBlock.toFixed(0)} ms`,
  );
  return [
    ...rows,
    `the history in memory: ${historyMegabytes.toFixed(1)} MB`,
    `a note saved: ${noteAlone.toFixed(2)} ms alone, ${noteMeanwhile.toFixed(2)} ms while scores are compared (${(noteMeanwhile / noteAlone).toFixed(2)} ×)`,
  ].join('\n');
}

function of(scoreId: Id | undefined) {
  return { scoreId, basis: 'seen' };
}

/** Of so many at most, as long as `goesOn`; each after everybody else had a turn. */
async function medianOf(most: number, work: () => Promise<unknown>, goesOn: () => boolean): Promise<number> {
  const times: number[] = [];
  while (times.length < most && goesOn()) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN;
}

function megabytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_048_576;
}

/** The first activities of a ledger, and scores that are read on each of its days. */
function readDaily({ catalog, months }: Documents): Documents {
  const activities = catalog.activities.slice(0, ACTIVITIES);
  const kept = new Set(activities.map(({ id }) => id));
  const [model] = catalog.scores;
  if (model === undefined) throw new Error('There is no score.');
  const scores = Array.from({ length: SCORES }, (_, index): Score => {
    return { ...model, id: `score-${String(index)}` as Id, step: 0.1, measures: 'level', isObservedOnly: false };
  });
  const readingsOf = readingsByMonth(scores, [...months.keys()].sort()[0] ?? monthOf(TODAY));
  const daily = [...months].map(([month, document]): readonly [typeof month, MonthDocument] => [
    month,
    {
      ...document,
      checks: document.checks.filter(({ activityId }) => kept.has(activityId)),
      readings: readingsOf.get(month) ?? [],
    },
  ]);
  return { catalog: { ...catalog, activities, scores, reminders: [] }, months: new Map(daily) };
}

function readingsByMonth(scores: readonly Score[], first: string): ReadonlyMap<string, readonly Reading[]> {
  const random = createSeededRandom(5);
  const found = new Map<string, Reading[]>();
  const values = scores.map(() => 50);
  for (let day = `${first}-01` as Day; day <= TODAY; day = addDays(day, 1)) {
    for (const [index, { id: scoreId }] of scores.entries()) {
      values[index] = Math.round(((values[index] ?? 50) + gaussian(random)) * 10) / 10;
      const id = `${day}-${String(index)}` as Id;
      const stamp = { ...STAMP, editedAt: STAMP.at };
      const seen = { isApproximate: false, basis: 'seen', parts: null } as const;
      const month = found.get(monthOf(day)) ?? [];
      month.push({ id, day, scoreId, value: values[index], ...seen, ...stamp });
      found.set(monthOf(day), month);
    }
  }
  return found;
}
