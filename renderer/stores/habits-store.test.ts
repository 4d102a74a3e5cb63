import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/base/day';
import { id } from '../../shared/testing/builders';
import { createBridge } from '../lib/bridge';
import { addActivity, ledgerAfter, tick, TODAY } from '../testing/builders';
import { eventually } from '../testing/eventually';
import { createFakeServices } from '../testing/fake-services';
import { createHabitsStore } from './habits-store';

const [ANSWER, WRITE] = [id('answer'), id('write')];

function startPage() {
  const services = createFakeServices({ own: ledgerAfter(addActivity('Answer'), addActivity('Write')) });
  const habits = createHabitsStore(createBridge(services.transport));
  return { services, habits, of: (activity: typeof ANSWER) => habits.store.getState().habits.get(activity) };
}

describe('how well activities are kept up', () => {
  it('is read of all of them for the day that is shown', async () => {
    const { habits, of } = startPage();

    await habits.read(TODAY);

    expect(habits.store.getState().until).toBe(TODAY);
    expect([of(ANSWER), of(WRITE)]).toMatchObject([{ adherence: { done: 0 } }, { adherence: { done: 0 } }]);
  });

  it('follows a tick, asking only about what was ticked', async () => {
    const { services, habits, of } = startPage();
    await habits.read(TODAY);

    services.doElsewhere(tick(ANSWER));

    await eventually(() => {
      expect(of(ANSWER)?.lastDoneOn).toBe(TODAY);
    });
    expect(services.asked().at(-1)).toEqual({
      name: 'habits/read',
      input: { until: TODAY, activityIds: [ANSWER] },
    });
    expect(of(WRITE)).toBeDefined();
  });

  it('is there of all of them when something was ticked before the first answer came', async () => {
    const { services, habits, of } = startPage();
    services.hold();
    const read = habits.read(TODAY);
    services.doElsewhere(tick(ANSWER));
    services.deliver('event');

    services.release();
    await read;

    await eventually(() => {
      expect([of(ANSWER)?.lastDoneOn, of(WRITE)?.lastDoneOn]).toEqual([TODAY, null]);
    });
  });

  it('is not taken from an answer for a day that was left', async () => {
    const { services, habits } = startPage();
    services.hold();
    const reads = [habits.read(addDays(TODAY, -1)), habits.read(TODAY)];

    services.release();
    await Promise.all(reads);

    expect(habits.store.getState().until).toBe(TODAY);
  });
});
