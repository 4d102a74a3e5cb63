import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../shared/base/day';
import type { PageCommand } from '../../shared/ledger/command';
import { id } from '../../shared/testing/builders';
import { createBridge } from '../lib/bridge';
import { addActivity, addScore, ledgerAfter, tick, TODAY } from '../testing/builders';
import { eventually } from '../testing/eventually';
import { createFakeServices } from '../testing/fake-services';
import { createScoreHistoryStore } from './score-history-store';

const KLOUT = id('klout');

function log(on: Day, value: number): PageCommand {
  return { type: 'reading.add', id: id(`reading-${on}`), scoreId: KLOUT, day: on, value, isApproximate: false };
}

function startPage() {
  const own = ledgerAfter(addScore('Klout'), addActivity('Answer'), log(day('2026-11-16'), 41), log(TODAY, 44));
  const services = createFakeServices({ own });
  const history = createScoreHistoryStore(createBridge(services.transport));
  const values = () =>
    history.store
      .getState()
      .readingsByScore.get(KLOUT)
      ?.map(({ value }) => value);
  return { services, history, values };
}

describe('the last readings of each score', () => {
  it('are those up to the day that is shown, earliest first', async () => {
    const { history, values } = startPage();

    await history.read(TODAY);
    const today = values();
    await history.read(addDays(TODAY, -1));

    expect(today).toEqual([41, 44]);
    expect(values()).toEqual([41]);
    expect(history.store.getState().until).toBe(day('2026-11-22'));
  });

  it('are not taken from an answer that comes late, for a day that was left', async () => {
    const { services, history, values } = startPage();
    services.hold();
    const shown: (Day | null)[] = [];
    history.store.subscribe(({ until }) => shown.push(until));
    const reads = [history.read(day('2026-11-16')), history.read(TODAY)];

    services.release();
    await Promise.all(reads);

    expect(shown).toEqual([TODAY]);
    expect(values()).toEqual([41, 44]);
  });

  it('stay as they were when they cannot be read', async () => {
    const { services, history, values } = startPage();
    await history.read(TODAY);
    services.loseConnection();

    await history.read(day('2026-11-16'));

    expect(history.store.getState().until).toBe(TODAY);
    expect(values()).toEqual([41, 44]);
  });

  it('are read again when a reading is added, changed or removed anywhere', async () => {
    const { services, history, values } = startPage();
    await history.read(TODAY);

    services.doElsewhere({ type: 'reading.edit', id: id(`reading-${TODAY}`), day: TODAY, value: 45 });

    await eventually(() => expect(values()).toEqual([41, 45]));
  });

  it('are read again when a score is added', async () => {
    const { services, history } = startPage();
    await history.read(TODAY);

    services.doElsewhere(addScore('Followers'));

    await eventually(() => expect(history.store.getState().readingsByScore.get(id('followers'))).toEqual([]));
  });

  it('are not read again for what has nothing to do with scores', async () => {
    const { services, history } = startPage();
    await history.read(TODAY);

    services.doElsewhere(tick(id('answer')));

    expect(services.asked()).toHaveLength(1);
  });

  it('are not asked for before a day is shown, nor after the page is gone', async () => {
    const { services, history } = startPage();

    services.doElsewhere(addScore('Followers'));
    history.dispose();
    services.doElsewhere(addScore('Visits'));

    expect(services.asked()).toEqual([]);
  });
});
