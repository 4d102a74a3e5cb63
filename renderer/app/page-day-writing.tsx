import type { ReactNode } from 'react';
import { useApp, useFormat, useWeekStart } from '../stores/stores-context';
import { DayWritingProvider } from '../ui/day-writing';

/** Tells every field of a day on the page how the person writes days. */
export function PageDayWriting({ children }: { readonly children: ReactNode }) {
  const { locale } = useFormat();
  const weekStart = useWeekStart();
  const today = useApp(({ hello }) => hello?.today ?? null);
  return (
    <DayWritingProvider locale={locale} weekStart={weekStart} today={today}>
      {children}
    </DayWritingProvider>
  );
}
