import { ChevronLeft, ChevronRight } from 'lucide-react';
import { addDays, type Day } from '../../../../shared/base/day';
import type { WeekDay } from '../../../../shared/time/week';
import { useFormat } from '../../../stores/stores-context';
import { Button, IconButton } from '../../../ui/button';
import { DayPick } from '../../../ui/day-pick';
import { pauseSpanWords } from '../pauses/pause-words';
import styles from './week-part.module.css';
import { weekMark } from './week-words';

type WeekHeaderProps = {
  readonly id: string;
  readonly days: readonly WeekDay[];
  readonly first: Day;
  /** The day whose week it is. */
  readonly day: Day;
  /** Null for the week of today. */
  readonly onGoTo: (day: Day | null) => void;
};

/** Which week it is, and the ways to another. */
export function WeekHeader({ id, days, first, day, onGoTo }: WeekHeaderProps) {
  const format = useFormat();
  const mark = weekMark(days);
  return (
    <header className={styles['header']}>
      <h2 id={id} aria-live="polite">
        Week of {pauseSpanWords({ from: first, to: addDays(first, 6) }, format)}{' '}
        <span className={styles['mark']}>{mark}</span>
      </h2>
      <div className={styles['tools']} role="group" aria-label="Choose the week">
        <IconButton label="Week before" onClick={() => onGoTo(addDays(first, -7))}>
          <ChevronLeft aria-hidden />
        </IconButton>
        <Button aria-current={mark === 'This week' ? 'date' : undefined} onClick={() => onGoTo(null)}>
          This week
        </Button>
        <IconButton label="Week after" onClick={() => onGoTo(addDays(first, 7))}>
          <ChevronRight aria-hidden />
        </IconButton>
        <DayPick label="Go to the week of" value={day} onPick={onGoTo} />
      </div>
    </header>
  );
}
