import { createStore } from 'zustand/vanilla';
import type { Id } from '../../shared/base/id';
import { instantOfMilliseconds, type Instant } from '../../shared/base/instant';
import type { Outcome } from '../../shared/base/outcome';
import type { Reply } from '../../shared/bridge/contract';
import type { TimerState } from '../../shared/bridge/time-contract';
import type { AwayChoice } from '../../shared/time/timer';
import type { Bridge } from '../lib/bridge';

/** The services' timer, and the moment that the page last looked at their clock: it moves while there is a timer. */
export type TimerStoreState = TimerState & { readonly now: Instant };

/** Calls `task` every second until the returned function is called. */
export type EverySecond = (task: () => void) => () => void;

type World = { readonly milliseconds: () => number; readonly everySecond: EverySecond };

export function createTimerStore(bridge: Bridge, { milliseconds, everySecond }: World) {
  const store = createStore<TimerStoreState>(() => ({ timer: null, problem: null, now: present() }));
  let stopSeconds: (() => void) | null = null;

  function present(): Instant {
    return instantOfMilliseconds(milliseconds());
  }

  function take(state: TimerState): void {
    store.setState({ ...state, now: present() });
    const isNeeded = state.timer !== null;
    if (isNeeded && stopSeconds === null) stopSeconds = everySecond(look);
    if (!isNeeded) rest();
  }

  function look(): void {
    store.setState({ now: present() });
  }

  function rest(): void {
    stopSeconds?.();
    stopSeconds = null;
  }

  async function ask(answer: Promise<Outcome<Reply<'timer/stop'>>>): Promise<Outcome<Reply<'timer/stop'>>> {
    const done = await answer;
    if (done.ok) take(done.value.state);
    return done;
  }

  const stop = bridge.on('timer/changed', take);

  return {
    store,
    read: async (): Promise<void> => {
      const state = await bridge.request('timer/read', {});
      if (state.ok) take(state.value);
    },
    start: (platformId: Id) => ask(bridge.request('timer/start', { platformId })),
    stop: () => ask(bridge.request('timer/stop', {})),
    settle: (choice: AwayChoice, goOn: boolean, platformId: Id | null = null) =>
      ask(bridge.request('timer/settle', { choice, goOn, platformId })),
    dispose: () => {
      stop();
      rest();
    },
  };
}

export type TimerStore = ReturnType<typeof createTimerStore>;
