import { describe, expect, it } from 'vitest';
import { instantOfMilliseconds, millisecondsOf } from '../../shared/base/instant';
import { createBridge } from '../lib/bridge';
import { addPlatform, ledgerAfter, NOW } from '../testing/builders';
import { createFakeServices } from '../testing/fake-services';
import { createTimerStore } from './timer-store';

const X = addPlatform('X');

/** A store in a world whose clock stands at `offset` milliseconds after the services', and moves when it is told to. */
function storeIn(offset = 0) {
  const services = createFakeServices({ own: ledgerAfter(X) });
  let now = millisecondsOf(NOW) + offset;
  let waiting: { readonly milliseconds: number; readonly task: () => void } | null = null;
  const { store, ...timer } = createTimerStore(createBridge(services.transport), {
    milliseconds: () => now,
    after: (milliseconds, task) => {
      waiting = { milliseconds, task };
      return () => {
        waiting = null;
      };
    },
  });
  const pass = () => {
    if (waiting === null) throw new Error('Nothing is waited for');
    const { milliseconds, task } = waiting;
    now += milliseconds;
    task();
  };
  return { services, store, ...timer, pass, waitsFor: () => waiting?.milliseconds ?? null };
}

describe('the timer in the page', () => {
  it('moves at the whole seconds of the timer, wherever its own clock stands', async () => {
    const { store, start, pass, waitsFor } = storeIn(250);

    await start(X.id);
    expect(waitsFor()).toBe(750);
    pass();

    expect(store.getState().now).toBe(instantOfMilliseconds(millisecondsOf(NOW) + 1_000));
    expect(waitsFor()).toBe(1_000);
  });

  it('rests without a timer, and when the page is gone', async () => {
    const { start, stop, dispose, waitsFor } = storeIn();
    expect(waitsFor()).toBeNull();

    await start(X.id);
    await stop();
    expect(waitsFor()).toBeNull();
    await start(X.id);
    dispose();

    expect(waitsFor()).toBeNull();
  });

  it('takes over what another window did', () => {
    const { services, store } = storeIn();
    const timer = { platformId: X.id, startAt: NOW, zone: 'UTC', seenAt: NOW, frozen: null };

    services.setTimer({ timer, problem: null });

    expect(store.getState().timer).toEqual(timer);
  });
});
