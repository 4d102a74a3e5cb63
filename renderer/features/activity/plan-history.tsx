import { useEffect, useId, useRef } from 'react';
import type { Day } from '../../../shared/base/day';
import type { Activity } from '../../../shared/checklist/activity';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import styles from './plan-history.module.css';
import { planVersions, type PlanVersion } from './plan-words';

type PlanHistoryProps = {
  readonly activity: Activity;
  readonly today: Day;
  readonly onTakeBack: (from: Day) => void;
};

const WHEN: Readonly<Record<PlanVersion['when'], string | null>> = {
  over: null,
  now: 'now',
  later: 'not yet',
};

/** Every version of the plan in words. */
export function PlanHistory({ activity, today, onTakeBack }: PlanHistoryProps) {
  const format = useFormat();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const count = useRef(activity.plans.length);

  useEffect(() => {
    // The button that took one back is gone with it.
    if (activity.plans.length < count.current) section.current?.focus();
    count.current = activity.plans.length;
  }, [activity.plans.length]);

  return (
    <section ref={section} tabIndex={-1} aria-labelledby={id} className={styles['history']}>
      <h3 id={id}>History of the plan</h3>
      <ol aria-labelledby={id}>
        {planVersions(activity, today, format).map(({ from, span, words, when, canTakeBack }) => (
          <li key={from} data-when={when}>
            <span>
              <span className={styles['span']}>{span}</span>: {format.words(words)}
              {WHEN[when] !== null && <em>{WHEN[when]}</em>}
            </span>
            {canTakeBack && (
              <Button
                look="quiet"
                aria-label={`Take back the plan from ${format.day(from)}`}
                onClick={() => {
                  onTakeBack(from);
                }}
              >
                Take back
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
