import { Hourglass } from 'lucide-react';
import type { Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { isOpenItem } from '../../../shared/checklist/checklist';
import type { Documents } from '../../../shared/ledger/documents';
import { useFormat, useHabits, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Checklist } from './checklist';
import type { ItemActions } from './checklist-row';
import styles from './day-column.module.css';
import { EmptyDay } from './empty-day';
import { FitPanel } from './fit-panel';
import { LookBack } from './look-back';
import { fitCandidates, type TodayView } from './today-view';

type DayColumnProps = {
  readonly documents: Documents;
  readonly view: TodayView;
  readonly day: Day;
  readonly today: Day;
  readonly actions: ItemActions;
  readonly isFitShown: boolean;
  readonly onFit: (isShown: boolean) => void;
  readonly open: {
    readonly addActivity: () => void;
    readonly addTime: (platformId: Id) => void;
    readonly day: (day: Day) => void;
  };
};

const FEWEST_TO_CHOOSE_FROM = 2;

/** What there is to do on the day, with what yesterday left open before it and the closing of the day after it. */
export function DayColumn({ documents, view, day, today, actions, isFitShown, onFit, open }: DayColumnProps) {
  const { habits } = useStores();
  const isHabitKnown = useHabits(({ until }) => until !== null);
  const { words } = useFormat();
  const isReadOnly = day > today;
  const candidates = fitCandidates(view);
  return (
    <div>
      {day === today && <LookBack documents={documents} today={today} onGoTo={open.day} />}
      {!isReadOnly && !isFitShown && candidates.length >= FEWEST_TO_CHOOSE_FROM && (
        <p className={styles['offer']}>
          <Button
            look="quiet"
            onClick={() => {
              onFit(true);
            }}
          >
            <Hourglass aria-hidden /> {words('I have 10 minutes')}
          </Button>
        </p>
      )}
      {isFitShown && isHabitKnown && (
        <FitPanel
          items={candidates}
          lastDoneOn={(id) => habits.store.getState().habits.get(id)?.lastDoneOn ?? null}
          today={day}
          onDone={actions.onToggle}
          onClose={() => {
            onFit(false);
          }}
        />
      )}
      <EmptyDay
        kind={documents.catalog.activities.length === 0 ? 'no-plan' : emptyKind(view)}
        onAdd={open.addActivity}
      />
      <Checklist
        view={view}
        dayStart={documents.catalog.settings.dayStart}
        day={day}
        isToday={day === today}
        isReadOnly={isReadOnly}
        actions={actions}
        onAddTime={open.addTime}
      />
      {!isReadOnly && <CloseDay view={view} day={day} />}
    </div>
  );
}

/** What is left open says so until the day is closed, and then that it was not done. */
function CloseDay({ view, day }: Pick<DayColumnProps, 'view' | 'day'>) {
  const format = useFormat();
  const stores = useStores();
  const count = view.groups.flatMap(({ items }) => items.filter(isOpenItem)).length;
  if (count === 0) return null;
  return (
    <p className={styles['foot']}>
      <Button changes onClick={() => void stores.carryOut({ type: 'day.close', day })}>
        Close the day
      </Button>
      <small>{count === 1 ? 'The open item becomes' : `The ${format.number(count)} open items become`} not done.</small>
    </p>
  );
}

function emptyKind(view: TodayView): 'nothing-due' | 'all-settled' | null {
  if (view.groups.length > 0) return null;
  return view.settled.length > 0 ? 'all-settled' : 'nothing-due';
}
