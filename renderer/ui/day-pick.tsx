import { useState } from 'react';
import type { Day } from '../../shared/base/day';
import { DayInput } from './day-input';
import styles from './day-pick.module.css';
import { useDayWriting } from './day-writing';

type DayPickProps = { readonly label: string; readonly value: Day; readonly onPick: (day: Day) => void };

const EVERY_DAY = {};

/** Where a day is typed or chosen to go to it: with Enter, or by leaving the field. Escape leaves all as it was. */
export function DayPick({ label, value, onPick }: DayPickProps) {
  const { text } = useDayWriting();
  const [typing, setTyping] = useState<string | null>(null);

  function go(): void {
    const day = typing === null ? null : text.read(typing);
    setTyping(null);
    if (day !== null && day !== value) onPick(day);
  }

  return (
    <div className={styles['pick']}>
      <DayInput
        aria-label={label}
        typed={typing ?? text.write(value)}
        range={EVERY_DAY}
        onType={setTyping}
        onChoose={(day) => {
          setTyping(null);
          if (day !== value) onPick(day);
        }}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
          if (event.key === 'Escape') setTyping(null);
        }}
      />
    </div>
  );
}
