import { useState, type ReactNode } from 'react';
import type { Month } from '../../../shared/base/day';
import type { Score } from '../../../shared/scores/score';
import { useFormat, useStores, useToday } from '../../stores/stores-context';
import { SelectField } from '../../ui/field';
import { Answered } from './answered';
import styles from './insights.module.css';
import { monthsOfSource, twoMonths, type ShareMonths, type ShareSource } from './share-choices';
import { ShareResult } from './share-result';
import { useAnswer } from './use-answer';

type ShareOfMonthsProps = {
  readonly source: ShareSource;
  readonly total: Score | null;
  /** Where the source and the total are chosen. */
  readonly children: ReactNode;
};

/** Two months that have a reading of the source: the last two that are over, until others are chosen. */
export function ShareOfMonths({ source, total, children }: ShareOfMonthsProps) {
  const requests = useStores().insights;
  const today = useToday();
  const asked = useAnswer(`readings ${source.score.id}`, () => requests.readScore(source.score.id));
  const [chosen, setChosen] = useState<Partial<ShareMonths>>({});
  const months = monthsOfSource(asked.value?.readings ?? [], source);
  const two = twoMonths(months, chosen, today);
  return (
    <>
      <div className={styles['fields']}>
        {children}
        {two !== null && <MonthFields months={months} two={two} onChange={setChosen} />}
      </div>
      <Answered asked={asked} what="The readings" room="lines">
        {() => <Compared source={source} total={total} months={months.length} two={two} />}
      </Answered>
    </>
  );
}

type MonthFieldsProps = {
  readonly months: readonly Month[];
  readonly two: ShareMonths;
  readonly onChange: (two: ShareMonths) => void;
};

function MonthFields({ months, two, onChange }: MonthFieldsProps) {
  const format = useFormat();
  const options = months.map((month) => ({ value: month, text: format.month(month) }));
  return (
    <>
      <SelectField
        label="Before"
        value={two.before}
        options={options}
        onChange={(before) => onChange({ ...two, before })}
      />
      <SelectField
        label="After"
        value={two.after}
        options={options}
        onChange={(after) => onChange({ ...two, after })}
      />
    </>
  );
}

type ComparedProps = Pick<ShareOfMonthsProps, 'source' | 'total'> & {
  readonly months: number;
  readonly two: ShareMonths | null;
};

function Compared({ source, total, months, two }: ComparedProps) {
  if (two === null) return <p className={styles['aside']}>There is no reading yet that says how much it is.</p>;
  if (months === 1) {
    return (
      <p className={styles['aside']}>
        There is one month with readings so far; with a second one they can be compared.
      </p>
    );
  }
  return <ShareResult source={source} total={total} months={two} />;
}
