import { useRef, useState, type KeyboardEvent } from 'react';
import type { Day } from '../../../../shared/base/day';
import type { Id } from '../../../../shared/base/id';
import type { ActivityHabit } from '../../../../shared/checklist/habit';
import { placeBeside, type RowPlace } from './activities-order';
import styles from './activities-table.module.css';
import { isGone, rowsOf, type ActivityGroup } from './activities-view';
import { placeOf, type CellPlace } from './activity-focus';
import { actOnKey } from './activity-keys';
import { ActivityRow, type RowActions } from './activity-row';
import { useDraggedRow } from './drag-rows';

type ActivitiesTableProps = {
  readonly groups: readonly ActivityGroup[];
  readonly habits: ReadonlyMap<Id, ActivityHabit>;
  readonly today: Day;
  readonly actions: RowActions & { readonly onDrop: (id: Id, place: RowPlace) => void };
};

const COLUMNS = ['Activity', 'Schedule', 'Target', 'Minutes', 'Strength', 'Since'] as const;
const ALL_COLUMNS = COLUMNS.length + 2;

/** The plan as a grid: Tab stops once, arrows go from cell to cell. */
export function ActivitiesTable({ groups, habits, today, actions }: ActivitiesTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [visited, setVisited] = useState<CellPlace | null>(null);
  const { drag, handleOf } = useDraggedRow({ frame, groups, onDrop: actions.onDrop });
  const rows = rowsOf(groups);
  const first = rows[0]?.activity.id;
  const stop = rows.some(({ activity }) => activity.id === visited?.activityId)
    ? visited
    : first === undefined
      ? null
      : ({ activityId: first, cell: 'title' } as const);
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    actOnKey(event, actions.onMove);
  };
  return (
    <div ref={frame} className={styles['frame']} data-dragging={drag !== null}>
      <table
        role="grid"
        aria-label="Activities"
        className={styles['table']}
        // Before the buttons in the cells, which have arrows of their own.
        onKeyDownCapture={handleKey}
        onFocus={(event) => {
          setVisited(placeOf(event.target));
        }}
      >
        <Head />
        {groups.map((group) => (
          <tbody key={group.platform?.id ?? 'anywhere'} role="rowgroup">
            <GroupHead group={group} today={today} />
            {group.rows.map((row) => {
              const { id } = row.activity;
              return (
                <ActivityRow
                  key={id}
                  row={row}
                  habit={habits.get(id) ?? null}
                  today={today}
                  tabStop={stop?.activityId === id ? stop.cell : null}
                  steps={(['up', 'down'] as const).filter((step) => placeBeside(groups, id, step) !== null)}
                  handle={{ ...handleOf(id), isDragged: drag?.id === id }}
                  actions={actions}
                />
              );
            })}
          </tbody>
        ))}
      </table>
      {drag?.place != null && (
        <div className={styles['line']} style={{ top: drag.place.y }} data-drop-line aria-hidden />
      )}
    </div>
  );
}

function Head() {
  return (
    <thead role="rowgroup">
      <tr role="row" className={styles['head']}>
        <td role="presentation" />
        {COLUMNS.map((name) => (
          <th key={name} role="columnheader" scope="col">
            {name}
          </th>
        ))}
        <th role="columnheader" scope="col">
          <span className="visually-hidden">More</span>
        </th>
      </tr>
    </thead>
  );
}

function GroupHead({ group, today }: { readonly group: ActivityGroup; readonly today: Day }) {
  const { platform, name, rows } = group;
  return (
    <tr role="row" className={styles['group']} data-platform-id={platform?.id ?? ''}>
      <th role="rowheader" scope="rowgroup" colSpan={ALL_COLUMNS}>
        <span className={styles['dot']} style={{ background: `var(--hue-${platform?.hue ?? 'stone'})` }} aria-hidden />
        <h2>
          <bdi>{name}</bdi>
        </h2>
        {isGone(platform, today) && <span>archived platform</span>}
        {rows.length === 0 && <span>nothing planned here</span>}
      </th>
    </tr>
  );
}
