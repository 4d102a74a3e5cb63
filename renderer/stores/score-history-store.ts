import { createStore } from 'zustand/vanilla';
import type { Day } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';
import type { Reading } from '../../shared/scores/reading';
import type { Bridge } from '../lib/bridge';

/** The last readings of each score up to a day, earliest first; `until` is null before the first answer. */
export type ScoreHistoryState = {
  readonly until: Day | null;
  readonly readingsByScore: ReadonlyMap<Id, readonly Reading[]>;
};

/** Enough to judge what change is usual and to draw a small line. */
const READINGS_ASKED_FOR = 24;

export function createScoreHistoryStore(bridge: Bridge) {
  const store = createStore<ScoreHistoryState>(() => ({ until: null, readingsByScore: new Map() }));
  let wanted: Day | null = null;

  async function read(until: Day): Promise<void> {
    wanted = until;
    const answer = await bridge.request('scores/read-history', { until, count: READINGS_ASKED_FOR });
    // The person may have gone on to another day meanwhile; a failure is shown by the ledger's own reading.
    if (wanted !== until || !answer.ok) return;
    const readingsByScore = new Map(answer.value.scores.map(({ scoreId, readings }) => [scoreId, readings] as const));
    store.setState({ until, readingsByScore });
  }

  const stop = bridge.on('ledger/changed', ({ changes }) => {
    const isAboutScores = changes.some(({ collection }) => collection === 'readings' || collection === 'scores');
    if (isAboutScores && wanted !== null) void read(wanted);
  });

  return { store, read, dispose: stop };
}
