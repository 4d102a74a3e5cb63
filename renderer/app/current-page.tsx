import { memo, Suspense, useDeferredValue } from 'react';
import type { Place } from '../lib/place';
import { TodayPage } from '../features/today/today-page';
import { usePlace } from '../stores/stores-context';
import { ErrorBoundary } from './error-boundary';
import {
  editActivity,
  editEvent,
  editScore,
  InsightsPage,
  JournalPage,
  PlanPage,
  Settings,
  Welcome,
} from './late-parts';
import { useKeptKeys } from './use-kept-keys';
import { useFocusInPage, useTopOfPage } from './use-top-of-page';

/**
 * The page of the place that somebody went to. It follows a moment later than the rail: the key or the click is answered
 * first, and what was there before stays until the page is ready.
 */
export function CurrentPage({ isNew }: { readonly isNew: boolean }) {
  const there = usePlace();
  const later = useDeferredValue(there);
  // The journal's own keys walk from day to day faster than that, each from where the one before it has led.
  const place = there.page === 'journal' && later.page === 'journal' ? there : later;
  useKeptKeys(place !== there);
  return (
    <Suspense fallback={null}>
      <PageAt place={place} isNew={isNew} />
    </Suspense>
  );
}

type PageAtProps = {
  readonly place: Place;
  /** Somebody new is welcomed where her first day will be; the settings are there for her as for everybody. */
  readonly isNew: boolean;
};

const PageAt = memo(function PageAt({ place, isNew }: PageAtProps) {
  useTopOfPage(`${place.page} ${'part' in place ? place.part : String(isNew)}`);
  useFocusInPage(JSON.stringify([place, isNew]));
  return <ErrorBoundary key={boundaryOf(place)}>{pageOf(place, isNew)}</ErrorBoundary>;
});

function boundaryOf(place: Place): string {
  return place.page === 'settings' ? place.part : place.page;
}

function pageOf(place: Place, isNew: boolean) {
  switch (place.page) {
    case 'plan':
      return <PlanPage part={place.part} editor={editActivity} scoreEditor={editScore} />;
    case 'journal':
      return <JournalPage part={place.part} day={place.day} eventEditor={editEvent} />;
    case 'insights':
      return <InsightsPage place={place} eventEditor={editEvent} />;
    case 'settings':
      return <Settings part={place.part} />;
    case 'today':
      return isNew ? <Welcome /> : <TodayPage shownDay={place.day} editor={editActivity} scoreEditor={editScore} />;
  }
}
