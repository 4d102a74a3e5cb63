import { useMemo, useRef, useState, type CSSProperties } from 'react';
import type { Day } from '../../../shared/base/day';
import type { NoteField } from '../../../shared/journal/search';
import type { EventEditor } from '../../lib/event-editor';
import { useShortcuts } from '../../lib/use-shortcuts';
import { useHello, useStores, useToday } from '../../stores/stores-context';
import styles from './days-part.module.css';
import { JournalDays } from './journal-days';
import { SearchBar } from './search-bar';
import { SearchHits } from './search-hits';
import type { StreamItem } from './stream-items';
import { useCovered } from './use-covered';
import { isSearching, markedQuery, NO_SEARCH, type SearchDraft } from './use-search';
import { dayBeside, dayOfRow, useStream } from './use-stream';
import { useYears, yearOf } from './use-years';
import { YearPart } from './year-part';

type DaysPartProps = { readonly eventEditor: EventEditor };

/** The days, newest first, with a strip to find one in and a search over all that was ever written. */
export function DaysPart({ eventEditor }: DaysPartProps) {
  const stores = useStores();
  const today = useToday();
  const isReadOnly = useHello().readOnly !== null;
  const known = useYears();
  const stream = useStream(known);
  const [draft, setDraft] = useState(NO_SEARCH);
  const [edited, setEdited] = useState<ReadonlyMap<string, NoteField>>(new Map());
  const [eventDay, setEventDay] = useState<Day | null>(null);
  const [top, setTop] = useState<StreamItem | undefined>(undefined);
  const [picked, setPicked] = useState<{ readonly year: number; readonly at: Day } | null>(null);
  const stuck = useRef<HTMLDivElement>(null);
  const covered = useCovered(stuck);

  const here = dayOfRow(top, today);
  const query = useMemo(() => markedQuery(draft), [draft]);
  const goTo = (day: Day) => {
    stores.place.goTo({ page: 'journal', part: 'days', day: day === today ? null : day });
  };
  const actions = useMemo(
    () => ({
      onEdit: (day: Day, field: NoteField | null) => {
        setEdited((before) => {
          const others = [...before].filter(([other]) => other !== day);
          return new Map(field === null ? others : [...others, [day, field]]);
        });
      },
      onTag: (tag: NonNullable<SearchDraft['tag']>) => {
        setDraft({ ...NO_SEARCH, tag });
      },
      onAddEvent: setEventDay,
      onTop: setTop,
    }),
    [],
  );
  const goBeside = (step: 'before' | 'after') => () => {
    const day = dayBeside(stream.items, here, step);
    if (day !== null) goTo(day);
  };
  useShortcuts({
    'day-before': goBeside('before'),
    'day-after': goBeside('after'),
    'day-today': () => goTo(today),
    'write-note': () => {
      if (!isReadOnly && top?.kind === 'day') actions.onEdit(top.day, 'whatHappened');
    },
  });

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
