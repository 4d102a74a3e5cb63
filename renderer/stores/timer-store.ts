import { createStore } from 'zustand/vanilla';
import type { Id } from '../../shared/base/id';
import { instantOfMilliseconds, millisecondsOf, type Instant } from '../../shared/base/instant';
import type { Outcome } from '../../shared/base/outcome';
import type { Reply } from '../../shared/bridge/contract';
import type { TimerState } from '../../shared/bridge/time-contract';
import type { AwayChoice } from '../../shared/time/timer';
import type { Bridge } from '../lib/bridge';

/** The services' timer, and the moment that the page last looked at their clock: it moves while there is a timer. */
export type TimerStoreState = TimerState & { readonly now: Instant };

/** Calls `task` once, so many milliseconds from now, unless the returned function is called before. */
export type After = (milliseconds: number, task: () => void) => () => void;

type World = { readonly milliseconds: () => number; readonly after: After };

const SECOND = 1_000;

export function createTimerStore(bridge: Bridge, { milliseconds, after }: World) {
  const store = createStore<TimerStoreState>(() => ({ timer: null, problem: null, now: present() }));
  let stopWaiting: (() => void) | null = null;

  function present(): Instant {
    return instantOfMilliseconds(milliseconds());
  }

  function take(state: TimerState): void {
    store.setState({ ...state, now: present() });
    rest();
    waitForSecond();
  }

  /** Until the timer's next whole second: whatever shows it changes at the same moment, in every window. */
  function waitForSecond(): void {
    const { timer } = store.getState();
    if (timer === null) return;
    const counted = milliseconds() - millisecondsOf(timer.startAt);
    const rest = SECOND - (((counted % SECOND) + SECOND) % SECOND);
    stopWaiting = after(rest, () => {
      store.setState({ now: present() });
      waitForSecond();
    });
  }

  function rest(): void {
    stopWaiting?.();
    stopWaiting = null;
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
