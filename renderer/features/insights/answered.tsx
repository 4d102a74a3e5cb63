import type { ReactNode } from 'react';
import type { Month } from '../../../shared/base/day';
import styles from './insights.module.css';
import { Unanswered } from './unanswered';
import { UnreadableMonths } from './unreadable-months';
import type { Asked } from './use-answer';

type AnsweredProps<T> = {
  readonly asked: Asked<T>;
  /** What is shown: `The readings`. */
  readonly what: string;
  /** How much room is kept free while it is on its way. */
  readonly room?: 'figure' | 'lines';
  readonly children: (value: NonNullable<T>) => ReactNode;
};

/** What was answered, with the months that are missing in it; or why nothing was. */
export function Answered<T extends { readonly unreadable: readonly Month[] } | null>(props: AnsweredProps<T>) {
  const { asked, what, room = 'figure', children } = props;
  const { value, failure, again } = asked;
  return (
    <>
      {failure !== null && <Unanswered what={what} failure={failure} onRetry={again} />}
      {value === null && failure === null && <div aria-busy className={styles['waiting']} data-room={room} />}
      {value !== null && (
        <>
          <UnreadableMonths months={value.unreadable} />
          {children(value)}
        </>
      )}
    </>
  );
}
