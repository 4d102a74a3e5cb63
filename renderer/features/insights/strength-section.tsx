import { useMemo, useState } from 'react';
import type { Id } from '../../../shared/base/id';
import type { Activity } from '../../../shared/checklist/activity';
import { useFormat, useLedger, useToday } from '../../stores/stores-context';
import { Fold } from '../../ui/fold';
import { ShareLines } from './figures/share-lines';
import styles from './insights.module.css';
import type { HabitMonth } from './insights-requests';
import { activitiesWithStrength, drawnAtFirst, MOST_LINES, strengthLines } from './time-view';

type StrengthSectionProps = { readonly months: readonly HabitMonth[]; readonly span: string };

/** The strength of a few activities over time; which ones is chosen below. */
export function StrengthSection({ months, span }: StrengthSectionProps) {
  const format = useFormat();
  const today = useToday();
  const { activities, platforms } = useLedger((state) => state.documents.catalog);
  const [chosen, setChosen] = useState<readonly Id[] | null>(null);
  const all = useMemo(() => activitiesWithStrength(months, activities), [months, activities]);
  const drawn = useMemo(() => {
    const ids = chosen ?? drawnAtFirst(all);
    return all.filter(({ id }) => ids.includes(id));
  }, [all, chosen]);
  const lines = useMemo(
    () => strengthLines({ months, activities: drawn, platforms, today }, format),
    [months, drawn, platforms, today, format],
  );
  return (
    <div className={styles['figure-part']}>
      <ShareLines
        title="Strength"
        subtitle="at the end of each month; recent days weigh more, so one missed day is a dent"
        lines={lines}
        meta={{ era: span, n: months.length }}
        format={format}
        fileName="strength"
      />
      {all.length > 0 && <DrawnFold all={all} drawn={drawn} onChange={setChosen} />}
    </div>
  );
}

type DrawnFoldProps = {
  readonly all: readonly Activity[];
  readonly drawn: readonly Activity[];
  readonly onChange: (ids: readonly Id[]) => void;
};

/** Which activities are drawn. */
function DrawnFold({ all, drawn, onChange }: DrawnFoldProps) {
  const format = useFormat();
  const isFull = drawn.length >= MOST_LINES;
  const ids = drawn.map(({ id }) => id);
  return (
    <Fold
      title={
        <>
          Activities drawn ({format.number(drawn.length)} of {format.number(all.length)})
        </>
      }
    >
      <fieldset className={styles['choices']}>
        <legend>{isFull ? 'Six are drawn: take one off to draw another.' : 'Up to six at a time.'}</legend>
        {all.map(({ id, title }) => {
          const isDrawn = ids.includes(id);
          return (
            <label key={id}>
              <input
                type="checkbox"
                checked={isDrawn}
                disabled={!isDrawn && isFull}
                onChange={() => onChange(isDrawn ? ids.filter((other) => other !== id) : [...ids, id])}
              />
              <bdi>{title}</bdi>
            </label>
          );
        })}
      </fieldset>
    </Fold>
  );
}
