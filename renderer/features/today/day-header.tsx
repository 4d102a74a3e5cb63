import { ChevronLeft, ChevronRight, Plus, Redo2, Undo2 } from 'lucide-react';
import { addDays, type Day } from '../../../shared/base/day';
import { useFormat } from '../../stores/stores-context';
import { Button, IconButton } from '../../ui/button';
import { DayPick } from '../../ui/day-pick';
import styles from './day-header.module.css';

type DayHeaderProps = {
  readonly day: Day;
  readonly today: Day;
  /** 5 of 9 done · 12 of 30 min */
  readonly summary: string;
  readonly history: { readonly undo: string | null; readonly redo: string | null };
  readonly actions: {
    readonly onGoTo: (day: Day) => void;
    readonly onUndo: () => void;
    readonly onRedo: () => void;
    readonly onAdd: () => void;
  };
};

export function DayHeader({ day, today, summary, history, actions }: DayHeaderProps) {
  const format = useFormat();
  return (
    <header className={styles['header']}>
      <div className={styles['title']}>
        <h1>{format.longDay(day, today)}</h1>
        <p>
          {day !== today && <span className={styles['mark']}>{day < today ? 'A past day' : 'A day to come'}</span>}
          {summary}
        </p>
        {day > today && <p>It can be looked at, not ticked.</p>}
      </div>
      <div className={styles['tools']}>
        <IconButton
          changes
          look="quiet"
          label={history.undo === null ? 'Nothing to undo' : `Undo: ${history.undo}`}
          disabled={history.undo === null}
          onClick={actions.onUndo}
        >
          <Undo2 aria-hidden />
        </IconButton>
        <IconButton
          changes
          look="quiet"
          label={history.redo === null ? 'Nothing to redo' : `Redo: ${history.redo}`}
          disabled={history.redo === null}
          onClick={actions.onRedo}
        >
          <Redo2 aria-hidden />
        </IconButton>
        <DayButtons day={day} today={today} onGoTo={actions.onGoTo} />
        <Button changes onClick={actions.onAdd}>
          <Plus aria-hidden /> Add activity
        </Button>
      </div>
    </header>
  );
}

type DayButtonsProps = { readonly day: Day; readonly today: Day; readonly onGoTo: (day: Day) => void };

function DayButtons({ day, today, onGoTo }: DayButtonsProps) {
  return (
    <div className={styles['days']} role="group" aria-label="Day">
      <IconButton
        label="Day before"
        onClick={() => {
          onGoTo(addDays(day, -1));
        }}
      >
        <ChevronLeft aria-hidden />
      </IconButton>
      <Button
        aria-current={day === today ? 'date' : undefined}
        onClick={() => {
          onGoTo(today);
        }}
      >
        Today
      </Button>
      <IconButton
        label="Day after"
        onClick={() => {
          onGoTo(addDays(day, 1));
        }}
      >
        <ChevronRight aria-hidden />
      </IconButton>
      <DayPick label="Go to day" value={day} onPick={onGoTo} />
    </div>
  );
}
