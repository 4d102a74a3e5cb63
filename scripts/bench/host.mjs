// How fast the host starts and searches, and what memory it takes; part of `npm run bench`.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connectTo, readToday, startHost } from './host-session.mjs';

const GROUP = 'The host, as a process';
const QUIET_MILLISECONDS = 10_000;
const MEMORY_ROUNDS = 3;
/** What somebody looks for who remembers a word, a beginning, two words, or a word that is nowhere. */
const QUERIES = ['the', 'newsletter', 'post com', 'wal', 'zzzz'];
const TEN_YEARS = 'ten years';
const EMPTY = 'plan, nothing entered';

/** `out` holds the built host, `ledgers` the folders `empty` and `ten-years`. */
export async function hostRows(out, ledgers, rounds) {
  const folders = { empty: path.join(ledgers, 'empty'), tenYears: path.join(ledgers, 'ten-years') };
  const times = { empty: [], tenYears: [], firstSearch: [], search: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.empty.push((await firstAnswer(out, folders.empty)).milliseconds);
    const found = await firstAnswer(out, folders.tenYears, searchTimes);
    times.tenYears.push(found.milliseconds);
    times.firstSearch.push(found.after[0]);
    times.search.push(...found.after.slice(1));
  }
  return [
    {
      ...{ group: GROUP, what: 'start, until it answers', unit: 'ms' },
      measured: { name: TEN_YEARS, values: times.tenYears },
      baseline: { name: EMPTY, values: times.empty },
      ...{ judged: 'ratio', target: { most: 1.5 } },
    },
    searchRow('first hits after a start', times.firstSearch),
    searchRow('later searches', times.search),
    ...(await memoryRows(out, folders)),
  ];
}

function searchRow(what, values) {
  const measured = { name: 'ten years of notes', values };
  return { group: GROUP, what, unit: 'ms', measured, judged: 'median', target: { most: 50 } };
}

/** From before there was a process to the first answer; then what `after` makes of the client. */
async function firstAnswer(out, folder, after = () => null) {
  const host = await startHost(out, folder);
  const client = await connectTo(host);
  try {
    await client.ask('app/hello');
    return { milliseconds: performance.now() - host.started, after: await after(client) };
  } finally {
    client.close();
    await host.stop();
  }
}

/** As a page does: first it has Today, then it searches. */
async function searchTimes(client) {
  await readToday(client);
  const times = [];
  for (const text of QUERIES) {
    const started = performance.now();
    const { isWhole } = await search(client, text, true);
    times.push(performance.now() - started);
    // As a page asks that shows the first hits meanwhile.
    if (!isWhole) await search(client, text, false);
  }
  return times;
}

function search({ ask }, text, atOnce) {
  return ask('journal/search', { text, tag: null, platformId: null, jumped: false, limit: 50, atOnce });
}

/** All at the same time, because they mostly wait; each in a copy of its own, because a folder has one writer. */
async function memoryRows(out, { empty, tenYears }) {
  const pairs = Array.from({ length: MEMORY_ROUNDS }, (_, round) =>
    [empty, tenYears].map((folder) => memoryOf(out, copyOf(folder, round))),
  );
  const found = await Promise.all(pairs.map((pair) => Promise.all(pair)));
  if (found.flat(2).includes(null)) return [];
  return ['Today was read', 'journal, search and insights were used'].map((after, index) => ({
    ...{ group: GROUP, what: `resident memory, 10 s after ${after}`, unit: 'MB' },
    measured: { name: TEN_YEARS, values: found.map(([, own]) => own[index]) },
    baseline: { name: EMPTY, values: found.map(([base]) => base[index]) },
    ...{ judged: 'ratio', target: { most: 1.5 } },
  }));
}

function copyOf(folder, round) {
  const copy = `${folder}-${round}`;
  cpSync(folder, copy, { recursive: true });
  return copy;
}

async function memoryOf(out, folder) {
  const host = await startHost(out, folder);
  const client = await connectTo(host);
  try {
    await readToday(client);
    await wait(QUIET_MILLISECONDS);
    const afterToday = host.memory();
    await useAll(client);
    await wait(QUIET_MILLISECONDS);
    return [afterToday, host.memory()];
  } finally {
    client.close();
    await host.stop();
  }
}

async function useAll(client) {
  const { ask } = client;
  const { years } = await ask('journal/read-year', { year: 2026 });
  for (const year of years) await ask('journal/read-year', { year });
  await ask('journal/tags');
  for (const text of QUERIES) await search(client, text, false);
  const { catalog } = await ask('ledger/read', { months: ['2026-11'] });
  for (const { id: scoreId } of catalog.scores) {
    await ask('insights/read-score', { scoreId, basis: 'seen' });
    await ask('insights/read-effects', { scoreId, job: 'bench' });
  }
  await ask('insights/habits');
}
