import type { Day } from '../../../../shared/base/day';
import { isolated } from '../../../../shared/base/isolated';
import type { Spent } from '../../../../shared/time/spent';
import type { WeekLine } from '../../../../shared/time/week';
import { dayPlan, type DayPlan } from '../../../../shared/time/week-sums';
import type { Format } from '../../../lib/format';
import { useFormat } from '../../../stores/stores-context';
import { Dialog } from '../../../ui/dialog';
import { Table } from '../../../ui/table';
import { WeekDialogFoot } from './week-dialog-foot';
import styles from './week-dialog.module.css';
import type { WeekView } from './week-view';
import { minutesOver } from './week-words';

type DayDialogProps = { readonly view: WeekView; readonly day: Day; readonly onClose: () => void };

/** A whole day: what its platforms have together, and what was planned for it. */
export function WeekDayDialog({ view: { week, budgets, today }, day, onClose }: DayDialogProps) {
  const format = useFormat();
  const cellOn = ({ cells }: WeekLine) => cells.find((cell) => cell.day === day) ?? { spent: 0, budget: null };
  const whole = cellOn(week.whole);
  const plan = dayPlan(week, budgets, day);
  const together = week.rows.map(cellOn).flatMap(({ budget }) => budget ?? []);
  const sum = together.length === 0 ? null : together.reduce((total, budget) => total + budget, 0);
  const over = minutesOver(whole);
  return (
    <Dialog title={`The whole day, ${format.longDay(day, today)}`} onClose={onClose}>
      <SpentTable
        caption="Its platforms"
        head="Platform"
        rows={week.rows.map((row) => ({ key: row.platform.id, name: row.platform.name, ...cellOn(row) }))}
        total={{ spent: whole.spent, budget: sum }}
      />
      <p>
        {planWords(plan, sum, format)}
        {over !== null && <strong className={styles['over']}> {format.number(over)} min over.</strong>}
      </p>
      <WeekDialogFoot day={day} onClose={onClose} />
    </Dialog>
  );
}

type TotalDialogProps = {
  readonly view: WeekView;
  readonly line: WeekLine;
  /** The platform's; null for the whole days. */
  readonly name: string | null;
  readonly onClose: () => void;
};

/** The days of a line, added up. */
export function WeekTotalDialog({ view: { today }, line, name, onClose }: TotalDialogProps) {
  const format = useFormat();
  const { cells, total } = line;
  const unmeasured = cells.filter(({ budget }) => budget === null).reduce((sum, { spent }) => sum + spent, 0);
  return (
    <Dialog title={`${name === null ? 'All platforms' : isolated(name)}, the week`} onClose={onClose}>
      <SpentTable
        caption="Its days"
        head="Day"
        rows={cells.map((cell) => ({ key: cell.day, name: format.longDay(cell.day, today), ...cell }))}
        total={total}
      />
      {total.budget === null && <p>No minutes were planned for any of these days.</p>}
      {total.budget !== null && unmeasured > 0 && (
        <p>
          {format.number(unmeasured)} min of it were spent on days without a budget; they are measured against nothing.
        </p>
      )}
      {total.over > 0 && (
        <p>
          <strong className={styles['over']}>
            {format.number(total.over)} min over what was planned for the week.
          </strong>
        </p>
      )}
      {name === null && (
        <p>
          The days are whole ones: each against its own limit, or where it has none against what its platforms may have
          together.
        </p>
      )}
      <WeekDialogFoot day={null} onClose={onClose} />
    </Dialog>
  );
}

type SpentTableProps = {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly (Spent & { readonly key: string; readonly name: string })[];
  readonly total: Spent;
};

/** An addition in two columns, the sum in its last line. */
function SpentTable({ caption, head, rows, total }: SpentTableProps) {
  const format = useFormat();
  const words = (budget: number | null) => (budget === null ? '–' : format.number(budget));
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'name', text: head },
        { key: 'spent', text: 'Spent, min', isNumber: true },
        { key: 'planned', text: 'Planned, min', isNumber: true },
      ]}
      rows={[
        ...rows.map(({ key, name, spent, budget }) => ({ key, cells: [name, format.number(spent), words(budget)] })),
        {
          key: 'sum',
          cells: [
            <strong key="name">Together</strong>,
            <strong key="spent">{format.number(total.spent)}</strong>,
            <strong key="planned">{words(total.budget)}</strong>,
          ],
        },
      ]}
    />
  );
}

function planWords(plan: DayPlan, together: number | null, format: Format): string {
  switch (plan.kind) {
    case 'none':
      return 'No minutes were planned for this day.';
    case 'together':
      return `The day has no limit of its own: its budget is the ${format.number(plan.minutes)} min that the platforms have together.`;
    case 'limit': {
      const limit = `The limit for the whole day is ${format.number(plan.minutes)} min on this weekday, the same since ${format.day(plan.since)}.`;
      if (together === null || together === plan.minutes) return limit;
      return `${limit} It counts, and not the ${format.number(together)} min that the platforms have together.`;
    }
  }
}
