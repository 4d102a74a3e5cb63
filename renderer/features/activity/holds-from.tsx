import { parseDay, type Day } from '../../../shared/base/day';
import type { Activity } from '../../../shared/checklist/activity';
import { useFormat } from '../../stores/stores-context';
import { DayField } from '../../ui/day-field';
import { FieldRow } from '../../ui/field';
import { Segmented } from '../../ui/segmented';
import styles from './activity-panel.module.css';
import type { ActivityDraft, DraftProblems } from './activity-draft';
import { nextPlanAfter } from './plan-words';

type DaysProps = {
  readonly draft: Pick<ActivityDraft, 'from' | 'lastDay'>;
  readonly problems: DraftProblems;
  readonly today: Day;
  readonly onChange: (fields: Partial<ActivityDraft>) => void;
};

/** From when to when a new activity is in the plan. */
export function FirstAndLastDay({ draft, problems, today, onChange }: DaysProps) {
  return (
    <FieldRow>
      <DayField
        label="First day"
        hint={
          (parseDay(draft.from) ?? today) < today
            ? 'The days since then begin as not entered.'
            : 'It is not due before.'
        }
        problem={problems.from ?? null}
        value={draft.from}
        onChange={(from) => {
          onChange({ from });
        }}
      />
      <LastDay draft={draft} problems={problems} onChange={onChange} />
    </FieldRow>
  );
}

const STARTS = [
  { value: 'today', text: 'Today on' },
  { value: 'other', text: 'Another day on' },
] as const;

type HoldsFromProps = DaysProps & {
  readonly activity: Activity;
  /** Whether another day is to be chosen, today or not. */
  readonly isOther: boolean;
  readonly onOther: (isOther: boolean) => void;
};

/** From when a changed schedule or target of an activity holds, and until when it is in the plan. */
export function HoldsFrom({ activity, isOther, onOther, ...days }: HoldsFromProps) {
  const { draft, problems, today, onChange } = days;
  const format = useFormat();
  const next = nextPlanAfter(activity, parseDay(draft.from) ?? today);
  const until =
    next === null ? '' : ` It holds until another plan takes over on ${format.day(next.from)}, which stays as it is.`;
  const first = activity.plans[0]?.from;
  return (
    <>
      <Segmented
        label="A new schedule or target holds from"
        value={isOther ? 'other' : 'today'}
        options={STARTS}
        onChange={(start) => {
          onOther(start === 'other');
          if (start === 'today') onChange({ from: today });
        }}
      />
      {isOther && (
        <div className={styles['short']}>
          <DayField
            label="Holds from"
            problem={problems.from ?? null}
            value={draft.from}
            onChange={(from) => {
              onChange({ from });
            }}
          />
        </div>
      )}
      <p className={styles['about']}>{`The days before keep the plan that they had.${until}`}</p>
      <FieldRow>
        <dl className={styles['fact']}>
          <dt>First day</dt>
          <dd>{first === undefined ? '' : format.day(first)}</dd>
        </dl>
        <LastDay draft={draft} problems={problems} onChange={onChange} />
      </FieldRow>
    </>
  );
}

function LastDay({ draft, problems, onChange }: Omit<DaysProps, 'today'>) {
  return (
    <DayField
      label="Last day"
      hint="Leave empty if it goes on."
      problem={problems.lastDay ?? null}
      value={draft.lastDay}
      onChange={(lastDay) => {
        onChange({ lastDay });
      }}
    />
  );
}
