import { useState } from 'react';
import { parseDay, type Day } from '../../../shared/base/day';
import type { PreviewDay } from '../../../shared/checklist/preview-days';
import type { Platform } from '../../../shared/time/platform';
import { FieldRow, SelectField, TextField } from '../../ui/field';
import { scheduleIn, type ActivityDraft, type DraftContext, type DraftProblems } from './activity-draft';
import styles from './activity-panel.module.css';
import { FirstAndLastDay, HoldsFrom } from './holds-from';
import { PreviewStrip } from './preview-strip';
import { ScheduleFields } from './schedule-fields';
import { TargetFields } from './target-fields';

type ActivityFieldsProps = {
  readonly draft: ActivityDraft;
  readonly context: DraftContext;
  readonly problems: DraftProblems;
  readonly platforms: readonly Platform[];
  readonly today: Day;
  readonly preview: readonly PreviewDay[] | null;
  readonly onChange: (fields: Partial<ActivityDraft>) => void;
};

const ANYWHERE = 'anywhere';
const LONGEST_TITLE = 200;

/** All that can be said of an activity, and what it makes of the next days. */
export function ActivityFields(props: ActivityFieldsProps) {
  const { draft, context, problems, platforms, today, preview, onChange } = props;
  const { activity, day, weekStart } = context;
  const [isOtherDay, setOtherDay] = useState(day !== today);
  const days = { draft, problems, today, onChange };
  return (
    <>
      <TextField
        autoFocus
        label="What to do"
        maxLength={LONGEST_TITLE}
        problem={problems.title ?? null}
        value={draft.title}
        onChange={(title) => {
          onChange({ title });
        }}
      />
      <FieldRow>
        <SelectField
          label="Platform"
          value={draft.platformId ?? ANYWHERE}
          options={[
            ...platforms.map(({ id, name }) => ({ value: id, text: name })),
            { value: ANYWHERE, text: 'Anywhere' },
          ]}
          onChange={(value) => {
            onChange({ platformId: platforms.find(({ id }) => id === value)?.id ?? null });
          }}
        />
        <TextField
          label="About how many minutes"
          inputMode="numeric"
          hint="Leave empty if you cannot say."
          problem={problems.minutes ?? null}
          value={draft.minutes}
          onChange={(minutes) => {
            onChange({ minutes });
          }}
        />
      </FieldRow>
      <div className={styles['group']}>
        <ScheduleFields
          words={draft.schedule}
          schedule={scheduleIn(draft, context)}
          context={{ from: parseDay(draft.from) ?? day, weekStart }}
          problem={problems.schedule ?? null}
          onChange={(schedule) => {
            onChange({ schedule });
          }}
        />
        <TargetFields draft={draft} problem={problems.amount ?? null} onChange={onChange} />
      </div>
      <div className={styles['group']}>
        {activity === null ? (
          <FirstAndLastDay {...days} />
        ) : (
          <HoldsFrom {...days} activity={activity} isOther={isOtherDay} onOther={setOtherDay} />
        )}
      </div>
      <div className={styles['group']}>
        <PreviewStrip days={preview} />
      </div>
    </>
  );
}
