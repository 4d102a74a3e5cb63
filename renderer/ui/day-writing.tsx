import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Day, Weekday } from '../../shared/base/day';
import { createDayText, type DayText } from './day-text';

/** How days are written and read here, for every field of a day. */
type DayWriting = {
  /** What `Intl` is asked for. */
  readonly locale: string;
  readonly text: DayText;
  readonly weekStart: Weekday;
  readonly today: Day;
};

const Context = createContext<DayWriting | null>(null);

type ProviderProps = Pick<DayWriting, 'locale' | 'weekStart'> & {
  /** Null while it is not known; then there is no field of a day. */
  readonly today: Day | null;
  readonly children: ReactNode;
};

export function DayWritingProvider({ locale, weekStart, today, children }: ProviderProps) {
  const text = useMemo(() => createDayText(locale), [locale]);
  const writing = useMemo(
    () => (today === null ? null : { locale, text, weekStart, today }),
    [locale, text, weekStart, today],
  );
  return <Context.Provider value={writing}>{children}</Context.Provider>;
}

export function useDayWriting(): DayWriting {
  const writing = useContext(Context);
  if (writing === null) throw new Error('A field of a day has to be told how days are written');
  return writing;
}
