import { lazy, Suspense } from 'react';
import { InsightsFrame } from './insights-frame';
import type { InsightsPartsProps } from './insights-parts';

/** Fetched when it is first asked for: most days are ticked without a look at what a year says. */
const Parts = lazy(async () => ({ default: (await import('./insights-parts')).InsightsParts }));

export function InsightsPage(props: InsightsPartsProps) {
  return (
    <Suspense fallback={<InsightsFrame part={props.place.part}>{null}</InsightsFrame>}>
      <Parts {...props} />
    </Suspense>
  );
}
