import { useLayoutEffect, useRef, useState, type ComponentProps, type KeyboardEvent } from 'react';
import { CalendarDays } from 'lucide-react';
import type { Day } from '../../shared/base/day';
import styles from './day-input.module.css';
import { isWithin, type DayRange } from './day-steps';
import { useDayWriting } from './day-writing';
import { lateOverlay } from './late';

const DayCalendar = lateOverlay(async () => (await import('./day-calendar')).DayCalendar);

type DayInputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'min' | 'max'> & {
  /** What stands in it. */
  readonly typed: string;
  readonly range: DayRange;
  readonly onType: (typed: string) => void;
  /** From the calendar. */
  readonly onChoose: (day: Day) => void;
};

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };

/** A line in which a day is typed, with a calendar to choose it from. Up and down change the part at the caret. */
export function DayInput({ typed, range, onType, onChoose, onKeyDown, ...rest }: DayInputProps) {
  const { text } = useDayWriting();
  const place = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [stepped, setStepped] = useState({ start: 0, end: 0 });
  useLayoutEffect(() => {
    if (stepped.end > 0) field.current?.setSelectionRange(stepped.start, stepped.end);
  }, [stepped]);

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!event.altKey) return step(event);
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    setIsOpen(true);
  }

  function step(event: KeyboardEvent<HTMLInputElement>): void {
    const count = STEPS[event.key];
    if (count === undefined) return;
    const next = text.step(typed, event.currentTarget.selectionStart ?? 0, count);
    if (next === null) return;
    event.preventDefault();
    const day = text.read(next.text);
    if (day === null || !isWithin(day, range)) return;
    setStepped(next);
    onType(next.text);
  }

  return (
    <div ref={place} className={styles['place']}>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        placeholder={text.form}
        {...rest}
        ref={field}
        value={typed}
        onChange={(event) => {
          onType(event.target.value);
        }}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          press(event);
        }}
      />
      <button
        type="button"
        aria-label="Show a calendar"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        disabled={rest.disabled}
        className={styles['open']}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        <CalendarDays aria-hidden />
      </button>
      {isOpen && (
        <DayCalendar
          place={place}
          chosen={text.read(typed)}
          range={range}
          onChoose={onChoose}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </div>
  );
}
