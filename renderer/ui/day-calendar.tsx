import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Popover } from 'react-aria-components';
import { addDays, firstDayOfMonth, monthOf, startOfWeek, type Day } from '../../shared/base/day';
import { Button, IconButton } from './button';
import { createCalendarWords, type CalendarWords } from './calendar-words';
import styles from './day-calendar.module.css';
import { isWithin, nearestWithin, stepDay, type DayRange } from './day-steps';
import { useDayWriting } from './day-writing';

type DayCalendarProps = {
  /** What it opens under. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly chosen: Day | null;
  readonly range: DayRange;
  readonly onChoose: (day: Day) => void;
  readonly onClose: () => void;
};

/** A month to choose a day from, over the page. */
export function DayCalendar({ place, onClose, onChoose, ...rest }: DayCalendarProps) {
  return (
    <Popover
      isOpen
      triggerRef={place}
      placement="bottom end"
      aria-label="Choose a day"
      className={styles['popover'] ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Month
        {...rest}
        onChoose={(day) => {
          onChoose(day);
          onClose();
        }}
      />
    </Popover>
  );
}

/** What is shown, and how often a key went to another day: then the focus goes there as well. */
type Cursor = { readonly day: Day; readonly moves: number };

function Month({ chosen, range, onChoose }: Pick<DayCalendarProps, 'chosen' | 'range' | 'onChoose'>) {
  const { locale, weekStart, today } = useDayWriting();
  const words = useMemo(() => createCalendarWords(locale), [locale]);
  const [cursor, setCursor] = useState<Cursor>(() => ({
    day: nearestWithin(chosen ?? today, range),
    moves: 0,
  }));
  const title = useId();
  const show = (day: Day) => {
    setCursor({ day: nearestWithin(day, range), moves: cursor.moves });
  };
  return (
    <div className={styles['month']}>
      <div className={styles['head']}>
        <IconButton
          look="quiet"
          label="Month before"
          onClick={() => {
            show(stepDay(cursor.day, 'month', -1));
          }}
        >
          <ChevronLeft aria-hidden />
        </IconButton>
        <h2 id={title} aria-live="polite">
          {words.month(cursor.day)}
        </h2>
        <IconButton
          look="quiet"
          label="Month after"
          onClick={() => {
            show(stepDay(cursor.day, 'month', 1));
          }}
        >
          <ChevronRight aria-hidden />
        </IconButton>
      </div>
      <Days
        title={title}
        words={words}
        first={startOfWeek(firstDayOfMonth(monthOf(cursor.day)), weekStart)}
        marks={{ chosen, today, range, cursor }}
        onMove={(day) => {
          setCursor({ day: nearestWithin(day, range), moves: cursor.moves + 1 });
        }}
        onChoose={onChoose}
      />
      {isWithin(today, range) && (
        <Button
          look="quiet"
          onClick={() => {
            onChoose(today);
          }}
        >
          Today
        </Button>
      )}
    </div>
  );
}

type Marks = Pick<DayCalendarProps, 'chosen' | 'range'> & { readonly today: Day; readonly cursor: Cursor };

type DaysProps = {
  /** The id of what says which month it is. */
  readonly title: string;
  readonly words: CalendarWords;
  /** Where the first week begins. */
  readonly first: Day;
  readonly marks: Marks;
  readonly onMove: (day: Day) => void;
  readonly onChoose: (day: Day) => void;
};

/** Always as many, so that the calendar is of one height. */
const WEEKS = [0, 1, 2, 3, 4, 5];
const WEEK = [0, 1, 2, 3, 4, 5, 6];

function Days({ title, words, first, marks, onMove, onChoose }: DaysProps) {
  const { weekStart } = useDayWriting();
  const focused = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    focused.current?.focus();
  }, [marks.cursor.moves]);

  function move(event: KeyboardEvent): void {
    const to = dayByKey(event, marks.cursor.day, startOfWeek(marks.cursor.day, weekStart));
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(to);
  }

  return (
    <table role="grid" aria-labelledby={title} className={styles['days']} onKeyDown={move}>
      <thead>
        <tr>
          {WEEK.map((index) => (
            <th key={index} scope="col" abbr={words.weekday(addDays(first, index))}>
              {words.shortWeekday(addDays(first, index))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {WEEKS.map((week) => (
          <tr key={week}>
            {WEEK.map((index) => {
              const day = addDays(first, week * WEEK.length + index);
              const isFocused = day === marks.cursor.day;
              return (
                <td key={day} role="gridcell" aria-selected={day === marks.chosen}>
                  <button
                    type="button"
                    ref={isFocused ? focused : null}
                    tabIndex={isFocused ? 0 : -1}
                    aria-label={words.day(day)}
                    aria-current={day === marks.today ? 'date' : undefined}
                    data-far={monthOf(day) !== monthOf(marks.cursor.day)}
                    data-chosen={day === marks.chosen}
                    disabled={!isWithin(day, marks.range)}
                    onClick={() => {
                      onChoose(day);
                    }}
                  >
                    {words.number(day)}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const LAST_OF_A_WEEK = 6;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const PAGES: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };

/** Where a key goes from `day`, in a week that begins on `weekStart`; null when it goes nowhere. */
function dayByKey({ key, shiftKey }: KeyboardEvent, day: Day, weekStart: Day): Day | null {
  const days = STEPS[key];
  if (days !== undefined) return addDays(day, days);
  const pages = PAGES[key];
  if (pages !== undefined) return stepDay(day, shiftKey ? 'year' : 'month', pages);
  if (key === 'Home') return weekStart;
  return key === 'End' ? addDays(weekStart, LAST_OF_A_WEEK) : null;
}
