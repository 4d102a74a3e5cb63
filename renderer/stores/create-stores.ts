import { instantOfMilliseconds } from '../../shared/base/instant';
import type { Id, IdSource } from '../../shared/base/id';
import { failureText } from '../lib/failure-text';
import { sinceWordsIn } from '../lib/since-words';
import type { Bridge } from '../lib/bridge';
import type { PageCommand } from '../../shared/ledger/command';
import type { Failure } from '../../shared/base/failure';
import { succeed, type Outcome } from '../../shared/base/outcome';
import type { AwayChoice } from '../../shared/time/timer';
import type { AppSettings } from '../../shared/settings/app-settings';
import type { Reply } from '../../shared/bridge/contract';
import { createAboutRequests } from './about-requests';
import { createAppStore, type PageWorld } from './app-store';
import { createExchangeStore } from './exchange-store';
import { createHabitsStore } from './habits-store';
import { createInsightsRequests, createJournalRequests } from './insights-requests';
import { createLedgerStore } from './ledger-store';
import { createPlaceStore, type Address } from './place-store';
import { createSafekeepingStore } from './safekeeping-store';
import { createScoreHistoryStore } from './score-history-store';
import { createRemindersStore } from './reminders-store';
import { createSystemStore } from './system-store';
import { createTimerStore, type After } from './timer-store';
import { createToastStore } from './toast-store';
import { createWishStore } from './wish-store';

export type PageParts = {
  readonly bridge: Bridge;
  readonly address: Address;
  readonly newId: IdSource;
  readonly after: After;
} & PageWorld;

/** All stores of a page, and the few actions that concern more than one of them. */
export function createStores({ bridge, address, newId, clock, after, language }: PageParts) {
  const app = createAppStore(bridge, { clock, language });
  const milliseconds = () => clock.milliseconds() + app.store.getState().clockAhead;
  const ledger = createLedgerStore(bridge, () => ({
    at: instantOfMilliseconds(milliseconds()),
    zone: app.store.getState().hello?.zone ?? 'UTC',
    source: 'checklist',
  }));
  const place = createPlaceStore(address);
  const safekeeping = createSafekeepingStore(bridge, newId);
  const exchange = createExchangeStore(bridge, newId, {
    send: safekeeping.upload,
    documents: () => ledger.store.getState().documents,
  });
  const scoreHistory = createScoreHistoryStore(bridge);
  const habits = createHabitsStore(bridge);
  const timer = createTimerStore(bridge, { milliseconds, after });
  const reminders = createRemindersStore(bridge);
  const system = createSystemStore(bridge);
  const toasts = createToastStore();
  const wishes = createWishStore();

  function textOf(failure: Failure): string {
    const { hello } = app.store.getState();
    return failureText(failure, hello === null ? null : sinceWordsIn(app.locale(), hello));
  }

  /** The revision that the step of the last toast made. */
  let toldOf = 0;

  function tell(done: Outcome<Reply<'ledger/dispatch'>>, words: (name: string) => string, canUndo: boolean): void {
    if (!done.ok) return toasts.show({ text: textOf(done.failure), kind: 'failed', canUndo: false });
    toldOf = done.value.revision;
    const isLast = ledger.store.getState().revision <= toldOf;
    toasts.show({ text: words(done.value.name), kind: 'done', canUndo: canUndo && isLast });
  }

  /** A step of the services' own. A large one is read anew and not told of, so it may arrive after the answer. */
  function tellArrived(name: string): void {
    const isLast = () => ledger.store.getState().history.undo === name;
    const say = () => {
      tell(succeed({ revision: ledger.store.getState().revision, name }), capitalised, isLast());
    };
    if (isLast()) return say();
    const stop = ledger.store.subscribe(({ isOpen, revision }) => {
      if (!isOpen || revision === 0) return;
      stop();
      say();
    });
  }

  function tellTimed(done: Outcome<Reply<'timer/stop'>>): void {
    if (!done.ok) return toasts.show({ text: textOf(done.failure), kind: 'failed', canUndo: false });
    if (done.value.step !== null) tell(succeed(done.value.step), capitalised, true);
  }

  const stops = [
    ledger.store.subscribe(({ revision }) => {
      if (revision > toldOf) toasts.withdrawUndo();
    }),
    app.store.subscribe(({ openings }, before) => {
      if (openings === before.openings) return;
      // The step was of what was there before, and revisions are counted anew.
      toldOf = 0;
      toasts.withdrawUndo();
    }),
  ];

  return {
    about: createAboutRequests(bridge),
    app,
    exchange,
    habits,
    insights: createInsightsRequests(bridge, newId),
    journal: createJournalRequests(bridge),
    ledger,
    place,
    safekeeping,
    scoreHistory,
    timer,
    reminders,
    system,
    toasts,
    wishes,
    newId,
    /** Carries out what the person did and says so, with a way back. `quietly` says something only if it fails. */
    carryOut: async (command: PageCommand, how: 'aloud' | 'quietly' = 'aloud'): Promise<boolean> => {
      const done = await ledger.dispatch(command);
      if (!done.ok || how === 'aloud') tell(done, capitalised, true);
      return done.ok;
    },
    /** The same from a dialog, which says itself why it failed: the sentence, or null when it is done. */
    attempt: async (command: PageCommand): Promise<string | null> => {
      const done = await ledger.dispatch(command);
      if (!done.ok) return textOf(done.failure);
      tell(done, capitalised, true);
      return null;
    },
    /** Takes in what the preview of the table shows and says so: whether it is done. */
    importTable: async (): Promise<boolean> => {
      const done = await exchange.carryOut();
      if (done?.ok === true) tellArrived(done.value.name);
      else if (done !== null) tell(done, capitalised, false);
      return done?.ok === true;
    },
    /** How this computer likes it; what could not be changed is said. */
    changeSettings: async (fields: Partial<AppSettings>): Promise<void> => {
      const changed = await app.changeSettings(fields);
      if (!changed.ok) toasts.show({ text: textOf(changed.failure), kind: 'failed', canUndo: false });
    },
    /** What a command would make of days that are over; nothing is carried out. */
    previewChange: async (command: PageCommand): Promise<Outcome<Reply<'plan/preview-change'>>> =>
      bridge.request('plan/preview-change', { command }),
    previewRemoval: async (activityId: Id): Promise<Outcome<Reply<'plan/preview-removal'>>> =>
      bridge.request('plan/preview-removal', { activityId }),
    /** Deletes an activity for good, after a backup: the sentence why not, or null when it is done. */
    removeActivity: async (activityId: Id): Promise<string | null> => {
      const done = await bridge.request('plan/remove-activity', { activityId, job: newId() });
      if (!done.ok) return textOf(done.failure);
      tell(done, capitalised, true);
      return null;
    },
    /** Starts the timer on a platform, and stops the one that runs; what it has counted is entered. */
    startTimer: async (platformId: Id): Promise<void> => {
      tellTimed(await timer.start(platformId));
    },
    stopTimer: async (): Promise<void> => {
      tellTimed(await timer.stop());
    },
    /** Says what became of the time since the timer stood still. */
    settleTimer: async (choice: AwayChoice, goOn: boolean, platformId: Id | null = null): Promise<void> => {
      tellTimed(await timer.settle(choice, goOn, platformId));
    },
    undo: async (): Promise<void> => {
      tell(await ledger.undo(), (name) => `Undone: ${name}`, false);
    },
    redo: async (): Promise<void> => {
      tell(await ledger.redo(), (name) => `Redone: ${name}`, true);
    },
    dispose: () => {
      for (const stop of stops) stop();
      for (const store of [app, exchange, habits, ledger, place, safekeeping, scoreHistory, timer, reminders, system])
        store.dispose();
    },
  };
}

export type Stores = ReturnType<typeof createStores>;

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
