import { useState } from 'react';
import { addDays, monthOf, type Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { inOrder } from '../../../shared/base/in-order';
import { monthIn } from '../../../shared/ledger/documents';
import type { Score } from '../../../shared/scores/score';
import { useApp, useHello, useLedger, usePlace, useScoreHistory, useStores } from '../../stores/stores-context';
import type { ActivityEditor } from '../../lib/activity-editor';
import { Checklist } from './checklist';
import { DayHeader } from './day-header';
import { EmptyDay } from './empty-day';
import { NotePanel } from './note-panel';
import { ScoresPanel } from './scores-panel';
import { TimePanel } from './time-panel';
import { minutesWords } from './time-words';
import { TodayDialogs, type OpenDialog } from './today-dialogs';
import styles from './today-page.module.css';
import { isReady, todayView } from './today-view';
import { UnreadableDay } from './unreadable-day';
import { useItemActions } from './use-item-actions';
import { useTodayShortcuts } from './use-today-shortcuts';

const LOST = { code: 'disconnected' } as const;

/** One day: what there is to do, the time to do it in, the scores, the note. */
export function TodayPage({ editor }: { readonly editor: ActivityEditor }) {
  const stores = useStores();
  const place = usePlace();
  const { today } = useHello();
  const day: Day = (place.page === 'today' ? place.day : null) ?? today;
  const documents = useLedger((state) => state.documents);
  const isLoaded = useLedger((state) => isReady(state.months, day));
  const isConnected = useApp((state) => state.connection === 'connected');
  const failure = useLedger((state) => state.failure);
  const history = useLedger((state) => state.history);
  const readingsByScore = useScoreHistory((state) => state.readingsByScore);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [edited, setEdited] = useState<{ readonly activityId: Id | null } | null>(null);

  const view = todayView(documents, day);
  const scores = scoresOn(documents.catalog.scores, day);
  const isReadOnly = day > today;
  const goTo = (to: Day) => {
    stores.place.goTo({ page: 'today', day: to === today ? null : to });
  };
  const addTime = () => {
    const platform =
      view.groups.find((group) => group.platform !== null)?.platform ?? view.spent.platforms[0]?.platform;
    if (platform !== undefined) setDialog({ kind: 'session', start: { platformId: platform.id } });
  };
  const log = () => {
    const [score] = scores;
    setDialog(score === undefined ? { kind: 'add-score' } : { kind: 'log', score });
  };
  const addActivity = () => {
    setEdited({ activityId: null });
  };
  const itemActions = useItemActions(day, {
    onSkip: (item) => {
      setDialog({ kind: 'skip', item });
    },
    onEdit: ({ activity }) => {
      setEdited({ activityId: activity.id });
    },
  });
  useTodayShortcuts({
    items: [...view.groups.flatMap((group) => group.items), ...view.settled],
    isReadOnly,
    actions: itemActions,
    onDay: (step) => {
      goTo(step === 'today' ? today : addDays(day, step));
    },
    open: { addActivity, addTime, log },
  });

  if (!isLoaded) {
    const reason = isConnected ? failure : LOST;
    if (reason === null) return null;
    return <UnreadableDay day={day} today={today} failure={reason} onToday={() => goTo(today)} />;
  }
  const { progress } = view;
  return (
    <>
      <DayHeader
        day={day}
        today={today}
        summary={`${String(progress.done)} of ${String(progress.due)} done · ${minutesWords(view.spent)}`}
        history={history}
        actions={{
          onGoTo: goTo,
          onUndo: () => void stores.undo(),
          onRedo: () => void stores.redo(),
          onAdd: addActivity,
        }}
      />
      <div className={styles['columns']}>
        <div>
          <EmptyDay
            kind={documents.catalog.activities.length === 0 ? 'no-plan' : emptyKind(view)}
            onAdd={addActivity}
          />
          <Checklist
            view={view}
            dayStart={documents.catalog.settings.dayStart}
            isReadOnly={isReadOnly}
            actions={itemActions}
            onAddTime={(platformId) => {
              setDialog({ kind: 'session', start: { platformId } });
            }}
          />
        </div>
        <aside className={styles['aside']} aria-label="Time, scores and note">
          <TimePanel
            title={day === today ? 'Time today' : 'Time on this day'}
            spent={view.spent}
            sessions={view.sessions}
            isReadOnly={isReadOnly}
            actions={{
              onAdd: addTime,
              onEdit: (session) => {
                setDialog({ kind: 'session', start: { session } });
              },
              onRemove: (session) => void stores.carryOut({ type: 'session.remove', id: session.id, day }),
            }}
          />
          <ScoresPanel
            scores={scores}
            readingsByScore={readingsByScore}
            day={day}
            isReadOnly={isReadOnly}
            onLog={(score) => {
              setDialog({ kind: 'log', score });
            }}
            onAdd={() => {
              setDialog({ kind: 'add-score' });
            }}
          />
          <NotePanel
            key={day}
            note={view.note}
            isReadOnly={isReadOnly}
            isConnected={isConnected}
            onSave={(field, text) => stores.carryOut({ type: 'note.set', day, [field]: text }, 'quietly')}
          />
        </aside>
      </div>
      {edited !== null &&
        editor({
          ...edited,
          day,
          onClose: () => {
            setEdited(null);
          },
        })}
      {dialog !== null && (
        <TodayDialogs
          open={dialog}
          day={day}
          scores={scores}
          readings={monthIn(documents, monthOf(day)).readings.filter((reading) => reading.day === day)}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
    </>
  );
}

/** Those that are read on `day`, outcomes first. */
function scoresOn(scores: readonly Score[], day: Day): readonly Score[] {
  const present = inOrder(scores).filter(({ retired }) => retired === null || day < retired.on);
  return [...present.filter(({ isOutcome }) => isOutcome), ...present.filter(({ isOutcome }) => !isOutcome)];
}

function emptyKind(view: ReturnType<typeof todayView>): 'nothing-due' | 'all-settled' | null {
  if (view.groups.length > 0) return null;
  return view.settled.length > 0 ? 'all-settled' : 'nothing-due';
}
