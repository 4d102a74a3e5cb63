import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { addDays, monthOf, type Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { inOrder } from '../../../shared/base/in-order';
import { findMonthRecord } from '../../../shared/ledger/change';
import { checklistIn } from '../../../shared/ledger/checklist-in';
import { monthIn, type Documents } from '../../../shared/ledger/documents';
import { daySpent, type DaySpent } from '../../../shared/time/spent';
import { spentWords } from '../../../shared/time/timer-face';
import type { Score } from '../../../shared/scores/score';
import type { LedgerState } from '../../stores/ledger-store';
import { useWholeMinutes } from '../../stores/live-time';
import { useApp, useFormat, useHello, useLedger, useStores } from '../../stores/stores-context';
import type { ActivityEditor } from '../../lib/activity-editor';
import type { Place } from '../../lib/place';
import type { ScoreEditor } from '../../lib/score-editor';
import { lateOverlay } from '../../ui/late';
import { DayAside } from './day-aside';
import { DayColumn } from './day-column';
import { DayHeader } from './day-header';

import styles from './today-page.module.css';
import { isReady, sessionsOn, todayView, type TodayView } from './today-view';
import { UnreadableDay } from './unreadable-day';
import { useOpenDialog } from './use-open-dialog';
import { toggleTimer } from './toggle-timer';
import { useWishedItem } from './use-wished-item';
import { useItemActions } from './use-item-actions';
import { useKeptFocus } from './use-kept-focus';
import { useTodayShortcuts } from './use-today-shortcuts';

const TodayDialogs = lateOverlay(async () => (await import('./today-dialogs')).TodayDialogs);

const LOST = { code: 'disconnected' } as const;

type TodayPageProps = {
  /** Null for today, whatever day that is. */
  readonly shownDay: Day | null;
  readonly editor: ActivityEditor;
  readonly scoreEditor: ScoreEditor;
};

/**
 * One day: what there is to do, the time to do it in, the scores, the note. What is entered is seen at once in its own
 * row; all that follows from it, the sums and the order, is drawn when that has been.
 */
export function TodayPage(props: TodayPageProps) {
  const ledger = useDeferredValue(useLedger((state) => state));
  return <ShownDay {...props} ledger={ledger} />;
}

const ShownDay = memo(DayOfLedger);

function DayOfLedger({ ledger, shownDay, editor, scoreEditor }: TodayPageProps & { readonly ledger: LedgerState }) {
  const stores = useStores();
  const format = useFormat();
  const { today } = useHello();
  const day = shownDay ?? today;
  const { documents, failure, history } = ledger;
  const isLoaded = isReady(ledger.months, day);
  const isConnected = useApp((state) => state.connection === 'connected');
  const [isFitShown, setIsFitShown] = useState(false);
  const [edited, setEdited] = useState<{ readonly activityId: Id | null } | null>(null);

  const spent = useSpent(documents, day);
  const view = useMemo(() => todayView(documents, day, spent), [documents, day, spent]);
  const scores = useMemo(() => scoresOn(documents.catalog.scores, day), [documents.catalog.scores, day]);
  const ofDay = monthIn(documents, monthOf(day));
  const sessions = useMemo(() => sessionsOn(ofDay.sessions, day), [ofDay.sessions, day]);
  const { dialog, open: setDialog, close: closeDialog } = useOpenDialog(day, scores);
  const isReadOnly = day > today;
  useWishedItem(day, isLoaded);
  const goTo = (to: Day) => {
    stores.place.goTo({ page: 'today', day: to === today ? null : to });
  };
  const firstPlatform = firstPlatformOf(view);
  const addTimeOn = useCallback(
    (platformId: Id) => {
      setDialog({ kind: 'session', start: { platformId } });
    },
    [setDialog],
  );
  const addTime = useCallback(() => {
    if (firstPlatform !== null) addTimeOn(firstPlatform);
  }, [firstPlatform, addTimeOn]);
  const log = () => {
    const [score] = scores;
    setDialog(score === undefined ? { kind: 'add-score' } : { kind: 'log', score });
  };
  const addActivity = () => {
    setEdited({ activityId: null });
  };
  const keepFocus = useKeptFocus(ledger);
  const itemActions = useItemActions(day, { openDialog: setDialog, openEditor: setEdited, keepFocus });
  useTodayShortcuts({
    items: () => checklistIn(stores.ledger.store.getState().documents, day),
    isReadOnly,
    actions: itemActions,
    onDay: (step) => {
      // Pressed again before the day is there that was asked for last, it goes on from that one.
      goTo(step === 'today' ? today : addDays(dayGoneTo(stores.place.store.getState()) ?? today, step));
    },
    open: {
      addActivity,
      addTime,
      timer: (item) => {
        toggleTimer(stores, item === null ? firstPlatform : item.activity.platformId);
      },
      log,
      fit: () => {
        setIsFitShown(true);
      },
      close: () => void stores.carryOut({ type: 'day.close', day }),
    },
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
        summary={format.words(`${String(progress.done)} of ${String(progress.due)} done · ${spentWords(spent)}`)}
        history={history}
        actions={{
          onGoTo: goTo,
          onUndo: () => void stores.undo(),
          onRedo: () => void stores.redo(),
          onAdd: addActivity,
        }}
      />
      <div className={styles['columns']}>
        <DayColumn
          documents={documents}
          view={view}
          day={day}
          today={today}
          actions={itemActions}
          isFitShown={isFitShown}
          onFit={setIsFitShown}
          open={{
            addActivity,
            addTime: addTimeOn,
            day: goTo,
          }}
        />
        <DayAside
          spent={spent}
          sessions={sessions}
          note={findMonthRecord(documents, { collection: 'notes', month: monthOf(day), id: day })}
          day={day}
          today={today}
          scores={scores}
          onAddTime={addTime}
          onOpen={setDialog}
        />
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
          scoreEditor={scoreEditor}
          keepFocus={keepFocus}
          onClose={closeDialog}
        />
      )}
    </>
  );
}

/** The same until a minute or what is allowed changes. */
function useSpent(documents: Documents, day: Day): DaySpent {
  const minutes = useWholeMinutes(documents, day);
  const { platforms, budgets } = documents.catalog;
  return useMemo(() => daySpent({ platforms, budgets }, minutes, day), [platforms, budgets, minutes, day]);
}

function dayGoneTo(place: Place): Day | null {
  return place.page === 'today' ? place.day : null;
}

/** Of what is still open, or of all: what is meant where nothing says which. */
function firstPlatformOf({ groups, spent }: TodayView): Id | null {
  const open = groups.find(({ platform }) => platform !== null)?.platform;
  return open?.id ?? spent.platforms[0]?.platform.id ?? null;
}

/** Those that are read on `day`, outcomes first. */
function scoresOn(scores: readonly Score[], day: Day): readonly Score[] {
  const present = inOrder(scores).filter(({ retired }) => retired === null || day < retired.on);
  return [...present.filter(({ isOutcome }) => isOutcome), ...present.filter(({ isOutcome }) => !isOutcome)];
}
