import { describe, expect, it } from 'vitest';
import type { PageCommand } from '../../shared/ledger/command';
import { sameEveryDay } from '../../shared/time/budget';
import { addActivity, addPlatform, ledgerAfter, NOVEMBER, NOW, TODAY, ZONE } from '../testing/builders';
import { createFakeServices } from '../testing/fake-services';
import { openTestStores } from '../testing/test-stores';
import { monthAfter } from '../../shared/base/day';
import { followTitle, type Sign } from './follow-title';

const X = addPlatform('X');
const BUDGET: PageCommand = { type: 'budget.set', id: X.id, from: TODAY, minutes: [...sameEveryDay(15)] };

async function follow() {
  const services = createFakeServices({
    own: ledgerAfter(X, BUDGET, addActivity('Answer'), addActivity('Write')),
  });
  const stores = await openTestStores(services);
  const signs: Sign[] = [];
  followTitle(stores, (sign) => signs.push(sign));
  return { services, stores, signs };
}

describe('followTitle', () => {
  it('counts what is left of today, and says nothing twice', async () => {
    const { services, stores, signs } = await follow();
    expect(signs).toEqual([{ title: 'Rapport', left: 2, isTimerRunning: false }]);

    await stores.carryOut({
      type: 'check.set',
      activityId: addActivity('Answer').id,
      day: TODAY,
      entry: { kind: 'amount', amount: 1 },
    });
    await stores.ledger.need([monthAfter(monthAfter(NOVEMBER))]);

    expect(services.commands()).toHaveLength(1);
    expect(signs.slice(1)).toEqual([{ title: 'Rapport', left: 1, isTimerRunning: false }]);
  });

  it('shows the timer as long as there is one', async () => {
    const { stores, signs } = await follow();

    await stores.startTimer(X.id);
    await stores.stopTimer();

    expect(signs.slice(1)).toEqual([
      { title: '0:00 X, 0 of 15 min · Rapport', left: 2, isTimerRunning: true },
      { title: 'Rapport', left: 2, isTimerRunning: false },
    ]);
  });

  it('says that a timer stands still', async () => {
    const { services, signs } = await follow();

    services.setTimer({
      timer: {
        platformId: X.id,
        startAt: NOW,
        zone: ZONE,
        seenAt: NOW,
        frozen: { at: NOW, reason: 'slept' },
      },
      problem: null,
    });

    expect(signs.at(-1)).toEqual({
      title: '0:00 (stands still) X, 0 of 15 min · Rapport',
      left: 2,
      isTimerRunning: false,
    });
  });
});
