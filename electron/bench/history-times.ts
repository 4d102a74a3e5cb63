import { addDays, monthOf, type Day } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';
import { createSeededRandom } from '../../shared/base/random';
import type { Documents, MonthDocument } from '../../shared/ledger/documents';
import type { Reading } from '../../shared/scores/reading';
import type { Score } from '../../shared/scores/score';
import { LARGE_PLAN, STAMP, TODAY } from './bench-ledgers';
import { openRapport } from './bench-rapport';
import { gaussian } from './drawn-numbers';
import { fill } from './filled-folder';
import type { Row } from './row';
import { timed, type Timed } from './timed';

const GROUP = 'History of ten years, 40 activities and 5 scores read daily';
const ACTIVITIES = 40;
const SCORES = 5;
const NOTES = 40;
export async function historyRows(folder: string): Promise<readonly Row[]> {
  const documents = readDaily(LARGE_PLAN);
  fill(folder, documents);
  const { ask, dispose } = openRapport(folder);
  let saved = 0;
  const saveNote = () => {
    saved += 1;
    const command = { type: 'note.set', day: TODAY, whatHappened: `Note ${String(saved)}` };
    return ask('ledger/dispatch', { command });
  };
  await saveNote();
  const alone = await timesOf(NOTES, saveNote, () => true);
  const before = megabytes();
  const scoreIds = documents.catalog.scores.map(({ id }) => id);
  const [scoreId] = scoreIds;
  const activityId = documents.catalog.activities[0]?.id;
  const times = [
    await timed('read it, for the days of one activity', () => ask('insights/activity-days', { activityId })),
  ];
  const kept = megabytes() - before;
  times.push(
    await timed('a score over its whole history', () => ask('insights/read-score', { scoreId, basis: 'seen' })),
    await timed('habits of every month', () => ask('insights/habits')),
    await timed('a year of the journal', () => ask('journal/read-year', { year: Number(TODAY.slice(0, 4)) })),
  );
  let isComparing = true;
  const compared = (async () => {
    const each: Timed[] = [];
    for (const id of scoreIds)
      each.push(await timed('', () => ask('insights/read-effects', { scoreId: id, job: 'bench' })));
    isComparing = false;
    return each;
  })();
  const meanwhile = await timesOf(Infinity, saveNote, () => isComparing);
  const effects = await compared;
  times.push(
    await timed('effects again', () => ask('insights/read-effects', { scoreId, job: 'bench' })),
    await timed('what speaks against a link', () => ask('insights/counter-examples', { scoreId, activityId, lag: 0 })),
    await timed('before a jump', () => ask('insights/before-jump', { scoreId, day: TODAY })),
  );
  dispose();
  return [
    ...times.map(({ name, milliseconds }) => rowOf(name, [milliseconds])),
    rowOf(
      'effects of a score, with what is kept of them',
      effects.map(({ milliseconds }) => milliseconds),
    ),
    rowOf('longest time that nothing else had its turn', [
      Math.max(...[...times, ...effects].map(({ longestBlock }) => longestBlock)),
    ]),
    { ...rowOf('the history in memory', [kept]), unit: 'MB' },
    {
      ...rowOf('save a note', meanwhile),
      measured: { name: 'while scores are compared', values: meanwhile },
      baseline: { name: 'alone', values: alone },
    },
  ];
}

function rowOf(what: string, values: readonly number[]): Row {
  return { group: GROUP, what, unit: 'ms', measured: { name: 'ten years', values }, baseline: null };
}

/** Of so many at most, as long as `goesOn`; each after everybody else had a turn. */
async function timesOf(most: number, work: () => Promise<unknown>, goesOn: () => boolean): Promise<readonly number[]> {
  const times: number[] = [];
  while (times.length < most && goesOn()) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return times;
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
