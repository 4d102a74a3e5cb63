import { memo } from 'react';
import type { Day } from '../../../shared/base/day';
import type { Note } from '../../../shared/journal/note';
import type { Score } from '../../../shared/scores/score';
import type { Session } from '../../../shared/time/session';
import type { DaySpent } from '../../../shared/time/spent';
import { useApp, useLedger, useScoreHistory, useStores } from '../../stores/stores-context';
import { NotePanel } from './note-panel';
import { RetirementCards } from './retirement-cards';
import { ScoresPanel } from './scores-panel';
import { TimePanel } from './time-panel';
import type { OpenDialog } from './today-dialogs';
import styles from './today-page.module.css';

type DayAsideProps = {
  readonly spent: DaySpent;
  readonly sessions: readonly Session[];
  readonly note: Note | null;
  readonly day: Day;
  readonly today: Day;
  readonly scores: readonly Score[];
  readonly onAddTime: () => void;
  readonly onOpen: (dialog: OpenDialog) => void;
};

/** What stands beside the checklist: the time spent, the scores, the note. Nothing that is ticked draws it anew. */
export const DayAside = memo(Aside);

function Aside({ spent, sessions, note, day, today, scores, onAddTime, onOpen }: DayAsideProps) {
  const stores = useStores();
  const isConnected = useApp((state) => state.connection === 'connected');
  const readingsByScore = useScoreHistory((state) => state.readingsByScore);
  const events = useLedger((state) => state.documents.catalog.events);
  const isReadOnly = day > today;
  return (
    <aside className={styles['aside']} aria-label="Time, scores and note">
      <TimePanel
        title={day === today ? 'Time today' : 'Time on this day'}
        spent={spent}
        sessions={sessions}
        isToday={day === today}
        isReadOnly={isReadOnly}
        actions={{
          onAdd: onAddTime,
          onEdit: (session) => {
            onOpen({ kind: 'session', start: { session } });
          },
          onRemove: (session) => void stores.carryOut({ type: 'session.remove', id: session.id, day }),
        }}
      />
      <ScoresPanel
        scores={scores}
        readingsByScore={readingsByScore}
        events={events}
        day={day}
        isReadOnly={isReadOnly}
        onLog={(score) => {
          onOpen({ kind: 'log', score });
        }}
        onAdd={() => {
          onOpen({ kind: 'add-score' });
        }}
      >
        {day === today && <RetirementCards today={today} />}
      </ScoresPanel>
      <NotePanel
        key={day}
        note={note}
        isReadOnly={isReadOnly}
        isConnected={isConnected}
        onSave={(field, text) => stores.carryOut({ type: 'note.set', day, [field]: text }, 'quietly')}
      />
    </aside>
  );
}
