import { memo } from 'react';
import { GripVertical } from 'lucide-react';
import type { Day } from '../../../../shared/base/day';
import type { Id } from '../../../../shared/base/id';
import { isolated } from '../../../../shared/base/isolated';
import type { ActivityHabit } from '../../../../shared/checklist/habit';
import type { Activity } from '../../../../shared/checklist/activity';
import { describeTarget } from '../../../../shared/checklist/target';
import { describeSchedule } from '../../../../shared/schedule/describe-schedule';
import { useFormat } from '../../../stores/stores-context';
import { EditableText } from '../../../ui/editable-text';
import { Menu } from '../../../ui/menu';
import type { MenuAction } from '../../../ui/menu-props';
import type { ActivityRow as Row } from './activities-view';
import { nextWords, sinceWords } from './activities-words';
import { draftText, type EditedCell } from './activity-edits';
import type { CellName } from './activity-focus';
import styles from './activity-row.module.css';
import { ActivityStrength } from './activity-strength';
import type { DragHandle } from './drag-rows';

/** What a person can do with a row. */
export type RowActions = {
  /** The sentence why what was typed is not taken, or null. */
  readonly onType: (row: Row, typed: { readonly cell: EditedCell; readonly text: string }) => string | null;
  readonly onOpen: (activity: Activity) => void;
  readonly onMove: (id: Id, step: 'up' | 'down') => void;
  readonly onArchive: (activity: Activity) => void;
  readonly onRemove: (activity: Activity) => void;
};

type ActivityRowProps = {
  readonly row: Row;
  readonly habit: ActivityHabit | null;
  readonly today: Day;
  /** The cell at which Tab stops, if it is one of this row. */
  readonly tabStop: CellName | null;
  /** Where it can still go in its group. */
  readonly steps: readonly ('up' | 'down')[];
  readonly handle: DragHandle & { readonly isDragged: boolean };
  readonly actions: RowActions;
};

const HINTS: Readonly<Record<EditedCell, string>> = {
  title: 'The new name holds everywhere, for past days too.',
  schedule: 'From today on. Earlier days keep the plan they had.',
  target: 'From today on. Earlier days keep the target they had.',
  minutes: 'About how long it takes; empty when you do not know.',
};

const NAMES: Readonly<Record<EditedCell, string>> = {
  title: 'Activity',
  schedule: 'Schedule',
  target: 'Target',
  minutes: 'Minutes',
};

/** Drawn again only when something in it has changed: rows are made anew with every change of the plan. */
export const ActivityRow = memo(DrawnRow, (before, after) => {
  const isSameRow = ROW_FIELDS.every((field) => before.row[field] === after.row[field]);
  const isSameHandle = before.handle.isDragged === after.handle.isDragged;
  const isSame = OTHER_PROPS.every((name) => before[name] === after[name]);
  return isSameRow && isSameHandle && isSame && before.steps.join() === after.steps.join();
});

const ROW_FIELDS = ['activity', 'plan', 'next'] as const;
const OTHER_PROPS = ['habit', 'today', 'tabStop', 'actions'] as const;

function DrawnRow({ row, habit, today, tabStop, steps, handle, actions }: ActivityRowProps) {
  const format = useFormat();
  const { activity } = row;
  const { isDragged, ...handlers } = handle;
  const since = sinceWords(activity, today, format);
  const next = nextWords(row, format);
  const edited = (cell: EditedCell, shown: string) => (
    <EditableText
      label={NAMES[cell]}
      text={draftText(row, cell)}
      shown={shown}
      hint={HINTS[cell]}
      isTabStop={tabStop === cell}
      onSave={(text) => actions.onType(row, { cell, text })}
    />
  );
  const read = (cell: CellName) => ({ 'data-cell': cell, role: 'gridcell', tabIndex: tabStop === cell ? 0 : -1 });
  return (
    <tr className={styles['row']} role="row" data-activity-id={activity.id} data-dragged={isDragged}>
      <td role="presentation" className={styles['handle']} {...handlers} title="Drag to move">
        <GripVertical aria-hidden />
      </td>
      <th role="rowheader" scope="row" data-cell="title" className={styles['title']}>
        {edited('title', activity.title)}
      </th>
      <td role="gridcell" data-cell="schedule" className={styles['schedule']}>
        {edited('schedule', format.words(describeSchedule(row.plan.schedule)))}
        {next.schedule !== null && <small>{next.schedule}</small>}
      </td>
      <td role="gridcell" data-cell="target" className={styles['target']}>
        {edited('target', format.words(describeTarget(row.plan.target)))}
        {next.target !== null && <small>{next.target}</small>}
      </td>
      <td role="gridcell" data-cell="minutes" className={styles['minutes']}>
        {edited('minutes', activity.minutes === null ? 'not set' : `${format.number(activity.minutes)} min`)}
      </td>
      <td {...read('strength')} className={styles['strength']}>
        {habit !== null && <ActivityStrength habit={habit} />}
      </td>
      <td {...read('since')} className={styles['since']}>
        <span className={since.kind === 'since' ? styles['prefix'] : undefined}>{since.kind} </span>
        {since.first}
        {since.last !== null && <small>{since.last}</small>}
      </td>
      <td role="gridcell" data-cell="menu" className={styles['menu']}>
        <Menu
          changes
          label={`More for ${isolated(activity.title)}`}
          isTabStop={tabStop === 'menu'}
          actions={menuOf(activity, steps, actions)}
        />
      </td>
    </tr>
  );
}

function menuOf(activity: Activity, steps: ActivityRowProps['steps'], actions: RowActions): readonly MenuAction[] {
  const action = (id: string, text: string, onChoose: () => void): MenuAction => ({ id, text, onChoose });
  return [
    action('edit', 'Edit …', () => {
      actions.onOpen(activity);
    }),
    ...steps.map((step) =>
      action(step, step === 'up' ? 'Move up' : 'Move down', () => {
        actions.onMove(activity.id, step);
      }),
    ),
    action('archive', 'Archive', () => {
      actions.onArchive(activity);
    }),
    action('remove', 'Delete for good …', () => {
      actions.onRemove(activity);
    }),
  ];
}
