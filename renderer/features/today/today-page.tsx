import { useState } from 'react';
import { addDays, type Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { inOrder } from '../../../shared/base/in-order';
import { spentWords } from '../../../shared/time/timer-face';
import type { Score } from '../../../shared/scores/score';
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
import { isReady, todayView, type TodayView } from './today-view';
import { UnreadableDay } from './unreadable-day';
import { useOpenDialog } from './use-open-dialog';
import { toggleTimer } from './toggle-timer';
import { useWishedItem } from './use-wished-item';
import { useItemActions } from './use-item-actions';
import { useTodayShortcuts } from './use-today-shortcuts';

const TodayDialogs = lateOverlay(async () => (await import('./today-dialogs')).TodayDialogs);

const LOST = { code: 'disconnected' } as const;

type TodayPageProps = {
  /** Null for today, whatever day that is. */
  readonly shownDay: Day | null;
  readonly editor: ActivityEditor;
  readonly scoreEditor: ScoreEditor;
};

/** One day: what there is to do, the time to do it in, the scores, the note. */
export function TodayPage({ shownDay, editor, scoreEditor }: TodayPageProps) {
  const stores = useStores();
  const format = useFormat();
  const { today } = useHello();
  const day = shownDay ?? today;
  const documents = useLedger((state) => state.documents);
  const isLoaded = useLedger((state) => isReady(state.months, day));
  const isConnected = useApp((state) => state.connection === 'connected');
  const failure = useLedger((state) => state.failure);
  const history = useLedger((state) => state.history);
  const [isFitShown, setIsFitShown] = useState(false);
  const [edited, setEdited] = useState<{ readonly activityId: Id | null } | null>(null);

  const minutes = useWholeMinutes(day);
  const view = todayView(documents, day, minutes);
  const scores = scoresOn(documents.catalog.scores, day);
  const { dialog, open: setDialog, close: closeDialog } = useOpenDialog(day, scores);
  const isReadOnly = day > today;
  useWishedItem(day, isLoaded);
  const goTo = (to: Day) => {
    stores.place.goTo({ page: 'today', day: to === today ? null : to });
  };
  const addTime = () => {
    const platformId = firstPlatformOf(view);
    if (platformId !== null) setDialog({ kind: 'session', start: { platformId } });
  };
  const log = () => {
    const [score] = scores;
    setDialog(score === undefined ? { kind: 'add-score' } : { kind: 'log', score });
  };
  const addActivity = () => {
    setEdited({ activityId: null });
  };
  const itemActions = useItemActions(day, { openDialog: setDialog, openEditor: setEdited });
  useTodayShortcuts({
    items: [...view.groups.flatMap((group) => group.items), ...view.settled],
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
        toggleTimer(stores, item === null ? firstPlatformOf(view) : item.activity.platformId);
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
        summary={format.words(`${String(progress.done)} of ${String(progress.due)} done · ${spentWords(view.spent)}`)}
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
          view={view}
          day={day}
          today={today}
          actions={itemActions}
          isFitShown={isFitShown}
          onFit={setIsFitShown}
          open={{
            addActivity,
            addTime: (platformId) => {
              setDialog({ kind: 'session', start: { platformId } });
            },
            day: goTo,
          }}
        />
        <DayAside view={view} day={day} today={today} scores={scores} onAddTime={addTime} onOpen={setDialog} />
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
        <TodayDialogs open={dialog} day={day} scores={scores} scoreEditor={scoreEditor} onClose={closeDialog} />
      )}
    </>
  );
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
