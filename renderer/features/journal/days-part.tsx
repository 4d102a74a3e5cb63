import { useCallback, useMemo, useRef, useState, type CSSProperties } from 'react';
import type { Day } from '../../../shared/base/day';
import type { EventEditor } from '../../lib/event-editor';
import { useHello, useStores, useToday } from '../../stores/stores-context';
import { createDayFocus } from './day-focus';
import styles from './days-part.module.css';
import { JournalDays } from './journal-days';
import { SearchBar } from './search-bar';
import { SearchHits } from './search-hits';
import type { StreamItem } from './stream-items';
import { useCovered } from './use-covered';
import { useDayActions } from './use-day-actions';
import { useJournalShortcuts } from './use-journal-shortcuts';
import { isSearching, markedQuery, NO_SEARCH } from './use-search';
import { dayOfRow, useStream } from './use-stream';
import { useYears, yearOf } from './use-years';
import { YearPart } from './year-part';

type DaysPartProps = { readonly eventEditor: EventEditor };

/** The days, newest first, with a strip to find one in and a search over all that was ever written. */
export function DaysPart({ eventEditor }: DaysPartProps) {
  const { place } = useStores();
  const today = useToday();
  const isReadOnly = useHello().readOnly !== null;
  const known = useYears();
  const stream = useStream(known);
  const [draft, setDraft] = useState(NO_SEARCH);
  const [eventDay, setEventDay] = useState<Day | null>(null);
  const [top, setTop] = useState<StreamItem | undefined>(undefined);
  const [picked, setPicked] = useState<{ readonly year: number; readonly at: Day } | null>(null);
  const [focus] = useState(createDayFocus);
  const stuck = useRef<HTMLDivElement>(null);
  const covered = useCovered(stuck);

  const here = dayOfRow(top, today);
  const query = useMemo(() => markedQuery(draft), [draft]);
  const goTo = useCallback(
    (day: Day) => place.goTo({ page: 'journal', part: 'days', day: day === today ? null : day }),
    [place, today],
  );
  const { edited, actions: onDay } = useDayActions({
    keepRow: stream.open,
    onSearch: setDraft,
    onAddEvent: setEventDay,
  });
  const actions = useMemo(() => ({ ...onDay, onDrawn: focus.drawn, onTop: setTop }), [onDay, focus]);
  useJournalShortcuts({ items: stream.items, top, isReadOnly, focus, actions, goTo });

  const isSearched = isSearching(draft);
  return (
    <div
      className={styles['days']}
      data-searched={isSearched}
      style={{ '--covered': `${String(covered)}px` } as CSSProperties}
    >
      <div ref={stuck} className={styles['top']}>
        <div className={styles['strip']}>
          <YearPart
            known={known}
            here={here}
            year={picked?.at === here ? picked.year : yearOf(here)}
            onYear={(year) => setPicked({ year, at: here })}
            onChoose={goTo}
          />
        </div>
        <SearchBar draft={draft} onChange={setDraft} />
        {isSearched && (
          <div className={styles['found']}>
            <SearchHits draft={draft} opened={stream.goal?.day ?? null} onOpen={goTo} />
          </div>
        )}
      </div>
      <section aria-label="Days" className={styles['stream']}>
        <JournalDays
          known={known}
          stream={stream}
          edited={edited}
          query={query}
          isReadOnly={isReadOnly}
          covered={covered}
          actions={actions}
        />
      </section>
      {eventDay !== null && eventEditor({ start: { day: eventDay }, onClose: () => setEventDay(null) })}
    </div>
  );
}
