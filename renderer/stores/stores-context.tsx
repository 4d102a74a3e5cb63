import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Day, Weekday } from '../../shared/base/day';
import type { Hello } from '../../shared/bridge/contract';
import { createFormat, type Format } from '../lib/format';
import type { Place } from '../lib/place';
import { weekStartOf } from '../lib/week-order';
import type { AppState } from './app-store';
import type { Stores } from './create-stores';
import type { ExchangeState } from './exchange-store';
import type { HabitsState } from './habits-store';
import type { LedgerState } from './ledger-store';
import type { SafekeepingState } from './safekeeping-store';
import type { ScoreHistoryState } from './score-history-store';
import type { RemindersState } from './reminders-store';
import type { SystemState } from './system-store';
import type { TimerStoreState } from './timer-store';
import type { ToastState } from './toast-store';
import type { WishState } from './wish-store';

/** What every page is handed: the stores, and how to write dates and numbers. */
type PageContext = { readonly stores: Stores; readonly format: Format };

const Context = createContext<PageContext | null>(null);

/** Draws anew what is written on the page when dates and numbers are to be written in another way. */
export function PageContextProvider({ stores, children }: { readonly stores: Stores; readonly children: ReactNode }) {
  const locale = useStore(stores.app.store, stores.app.locale);
  const context = useMemo(() => ({ stores, format: createFormat(locale) }), [stores, locale]);
  return <Context.Provider value={context}>{children}</Context.Provider>;
}

export function useStores(): Stores {
  return usePageContext().stores;
}

export function useFormat(): Format {
  return usePageContext().format;
}

export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useStores().app.store, select);
}

export function useExchange<T>(select: (state: ExchangeState) => T): T {
  return useStore(useStores().exchange.store, select);
}

export function useLedger<T>(select: (state: LedgerState) => T): T {
  return useStore(useStores().ledger.store, select);
}

export function useHabits<T>(select: (state: HabitsState) => T): T {
  return useStore(useStores().habits.store, select);
}

export function usePlace(): Place {
  return useStore(useStores().place.store);
}

export function useSafekeeping<T>(select: (state: SafekeepingState) => T): T {
  return useStore(useStores().safekeeping.store, select);
}

export function useScoreHistory<T>(select: (state: ScoreHistoryState) => T): T {
  return useStore(useStores().scoreHistory.store, select);
}

export function useTimer<T>(select: (state: TimerStoreState) => T): T {
  return useStore(useStores().timer.store, select);
}

export function useReminders<T>(select: (state: RemindersState) => T): T {
  return useStore(useStores().reminders.store, select);
}

export function useSystem<T>(select: (state: SystemState) => T): T {
  return useStore(useStores().system.store, select);
}

export function useToast<T>(select: (state: ToastState) => T): T {
  return useStore(useStores().toasts.store, select);
}

export function useWish<T>(select: (state: WishState) => T): T {
  return useStore(useStores().wishes.store, select);
}

/** For what is only drawn once the services have answered. */
export function useHello(): Hello {
  const hello = useApp((state) => state.hello);
  if (hello === null) throw new Error('Drawn before the services have answered');
  return hello;
}

export function useToday(): Day {
  return useHello().today;
}

/** The day on which weeks begin: as it is set, or as the region has it. */
export function useWeekStart(): Weekday {
  const { locale } = useFormat();
  return useLedger(({ documents }) => documents.catalog.settings.weekStart) ?? weekStartOf(locale);
}

function usePageContext(): PageContext {
  const context = useContext(Context);
  if (context === null) throw new Error('Drawn outside the page');
  return context;
}
