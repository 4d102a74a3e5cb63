import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../shared/base/failure';
import type { Outcome } from '../../shared/base/outcome';
import type { Hello, LedgerName } from '../../shared/bridge/contract';
import { DEFAULT_APP_SETTINGS, type AppSettings } from '../../shared/settings/app-settings';
import { localeOf } from '../../shared/settings/region';
import type { Bridge } from '../lib/bridge';
import type { ConnectionState } from '../lib/connection';

/** What the services say of themselves; null until they have answered once. */
export type AppState = {
  readonly hello: Hello | null;
  readonly connection: ConnectionState;
  readonly failure: Failure | null;
  /** How far the services' clock is ahead of the page's, in milliseconds. */
  readonly clockAhead: number;
  /** How often the ledger was opened anew since the page began: by another choice, or with other contents. */
  readonly openings: number;
};

export type PageWorld = {
  readonly clock: { readonly milliseconds: () => number };
  /** The browser's own, for as long as nothing better is known. */
  readonly language: string;
};

export function createAppStore(bridge: Bridge, { clock, language }: PageWorld) {
  const store = createStore<AppState>(() => ({
    hello: null,
    connection: 'connecting',
    failure: null,
    clockAhead: 0,
    openings: 0,
  }));

  async function greet(openings = store.getState().openings): Promise<void> {
    const askedAt = clock.milliseconds();
    const hello = await bridge.request('app/hello', {});
    if (!hello.ok) return store.setState({ failure: hello.failure });
    const clockAhead = aheadOf(Date.parse(hello.value.now), { askedAt, answeredAt: clock.milliseconds() });
    store.setState({ hello: hello.value, failure: hello.value.problem, clockAhead, openings });
  }

  function learn(fields: Partial<Hello>): void {
    const { hello } = store.getState();
    if (hello !== null) store.setState({ hello: { ...hello, ...fields } });
  }

  const stops = [
    bridge.on('day/rolled-over', learn),
    bridge.on('settings/changed', (settings) => {
      learn({ settings });
    }),
    // Told together with what is true from then on.
    bridge.on('ledger/opened', () => void greet(store.getState().openings + 1)),
  ];

  return {
    store,
    greet: () => greet(),
    /** What dates and numbers are written in now. */
    locale: (): string => {
      const { hello } = store.getState();
      return localeOf(hello?.settings ?? DEFAULT_APP_SETTINGS, hello?.locale ?? language);
    },
    setConnection: (connection: ConnectionState) => {
      store.setState({ connection });
    },
    openLedger: (ledger: LedgerName): Promise<Outcome<unknown>> => bridge.request('app/open-ledger', { ledger }),
    changeSettings: (fields: Partial<AppSettings>): Promise<Outcome<unknown>> =>
      bridge.request('settings/change', fields),
    dispose: () => {
      for (const stop of stops) stop();
    },
  };
}

/**
 * How far a clock is ahead that was read between asking and answer: not at all where both can have shown the same, for
 * then they are the same clock, and a page that is busy while it loads would only guess.
 */
function aheadOf(read: number, { askedAt, answeredAt }: { askedAt: number; answeredAt: number }): number {
  if (askedAt <= read && read <= answeredAt) return 0;
  return Math.round(read - (askedAt + answeredAt) / 2);
}
