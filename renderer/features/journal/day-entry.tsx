import { PenLine } from 'lucide-react';
import { memo, useDeferredValue, useEffect, useId, useMemo } from 'react';
import type { Day } from '../../../shared/base/day';
import type { NoteQuery } from '../../../shared/journal/note-query';
import type { NoteField } from '../../../shared/journal/search';
import { useApp, useFormat, useLedger, useStores, useToday } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { DayDetails } from './day-details';
import styles from './day-entry.module.css';
import { EventsOfDay } from './events-of-day';
import { DayNote, isWritten, NoteEditor } from './day-note';
import { dayView, monthsOfDay, scoreToLog, type DayDocuments } from './day-view';
import { factsWords, nearWord } from './day-words';
import type { PickTag } from './note-text';

export type DayActions = {
  /** Null when the person is done with it. */
  readonly onEdit: (day: Day, field: NoteField | null) => void;
  readonly onTag: PickTag;
  readonly onAddEvent: (day: Day) => void;
  /** Opens the day on its own page. */
  readonly onOpen: (day: Day) => void;
  /** The same, with the dialog for a reading over it. */
  readonly onLog: (day: Day) => void;
  /** Its heading is there. */
  readonly onDrawn: (day: Day) => void;
};

type DayEntryProps = {
  readonly day: Day;
  /** Which of the two texts is being written; null when none is. */
  readonly edited: NoteField | null;
  readonly query: NoteQuery | null;
  /** Whether it can only be read. */
  readonly isReadOnly: boolean;
  readonly actions: DayActions;
};

/**
 * One day of the stream. It stands on its own month, so that a tick elsewhere draws it no second time; and all days of a
 * month that changes are drawn in pieces of time that let somebody go on.
 */
export const DayEntry = memo(function DayEntry(props: DayEntryProps) {
  const [name, nameBefore] = monthsOfDay(props.day);
  const catalog = useLedger((state) => state.documents.catalog);
  const month = useLedger((state) => state.documents.months.get(name));
  const before = useLedger((state) => state.documents.months.get(nameBefore));
  const isLoaded = useLedger((state) => state.months.has(name));
  const documents = useMemo(() => ({ catalog, month, before, isLoaded }), [catalog, month, before, isLoaded]);
  return <DrawnDay {...props} documents={useDeferredValue(documents)} />;
});

type DrawnDayProps = DayEntryProps & { readonly documents: DayDocuments & { readonly isLoaded: boolean } };

const DrawnDay = memo(function DrawnDay({ day, edited, query, isReadOnly, actions, documents }: DrawnDayProps) {
  const id = useId();
  const stores = useStores();
  const format = useFormat();
  const today = useToday();
  const isConnected = useApp((state) => state.connection === 'connected');
  const { isLoaded } = documents;
  const view = useMemo(() => dayView(documents, day), [documents, day]);
  const near = nearWord(day, today);
  const dayName = format.longDay(day, today);
  const { onDrawn } = actions;
  useEffect(() => {
    onDrawn(day);
  }, [day, onDrawn]);
  return (
    <article aria-labelledby={id} className={styles['day']} data-day={day} aria-busy={!isLoaded}>
      <header className={styles['header']}>
        <h2
          id={id}
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key === 'Enter') actions.onOpen(day);
          }}
        >
          {dayName}
          {near !== null && <span className={styles['near']}>{near}</span>}
        </h2>
      </header>
      <p className={styles['facts']}>{isLoaded ? format.words(factsWords(view)) : ' '}</p>
      {isLoaded && (
        <>
          <EventsOfDay events={view.events} day={day} />
          {edited === null ? (
            <DayNote
              note={view.note}
              query={query}
              isReadOnly={isReadOnly}
              onEdit={(field) => actions.onEdit(day, field)}
              onTag={actions.onTag}
            />
          ) : (
            <NoteEditor
              note={view.note}
              field={edited}
              isConnected={isConnected}
              onSave={(field, text) => stores.carryOut({ type: 'note.set', day, [field]: text }, 'quietly')}
              onDone={() => actions.onEdit(day, null)}
            />
          )}
          <DayDetails view={view} />
        </>
      )}
      <DayLinks
        day={day}
        dayName={dayName}
        hasNote={isWritten(view.note)}
        isReadOnly={isReadOnly || !isLoaded}
        actions={actions}
      />
    </article>
  );
});

type DayLinksProps = Pick<DayEntryProps, 'day' | 'isReadOnly' | 'actions'> & {
  readonly dayName: string;
  readonly hasNote: boolean;
};

/** What can be done about a day, of which most is done on its own page. */
function DayLinks({ day, dayName, hasNote, isReadOnly, actions }: DayLinksProps) {
  const canLog = useLedger((state) => scoreToLog(state.documents.catalog.scores, day) !== null);
  return (
    <div className={styles['links']}>
      {!isReadOnly && (
        <>
          <Button
            look="quiet"
            aria-label={`${hasNote ? 'Edit' : 'Write'} the note of ${dayName}`}
            onClick={() => actions.onEdit(day, 'whatHappened')}
          >
            <PenLine aria-hidden /> {hasNote ? 'Edit the note' : 'Write a note'}
          </Button>
          <Button look="quiet" aria-label={`Add an event on ${dayName}`} onClick={() => actions.onAddEvent(day)}>
            Add an event
          </Button>
          {canLog && (
            <Button look="quiet" aria-label={`Log a reading of ${dayName}`} onClick={() => actions.onLog(day)}>
              Log a reading
            </Button>
          )}
        </>
      )}
      <Button look="quiet" aria-label={`Open ${dayName}`} onClick={() => actions.onOpen(day)}>
        Open the day
      </Button>
    </div>
  );
}
