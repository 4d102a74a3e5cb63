import type { Day } from '../../../../shared/base/day';
import { isolated } from '../../../../shared/base/isolated';
import type { Format } from '../../../lib/format';
import { useFormat } from '../../../stores/stores-context';
import type { Week, WeekLine } from '../../../../shared/time/week';
import type { Spent } from '../../../../shared/time/spent';
import { WeekGrid, type GridCell, type GridRow } from './week-grid';
import styles from './week-grid.module.css';
import type { Opened } from './week-view';
import { cellWords, isOnlyPlanned, minutesOver, whenOfWeek, type NumberWhen } from './week-words';

type WeekMinutesProps = {
  readonly week: Week;
  readonly today: Day;
  readonly onOpen: (opened: Opened) => void;
};

/** Planned against spent: a line for each platform, and the whole days below. */
export function WeekMinutes({ week, today, onOpen }: WeekMinutesProps) {
  const format = useFormat();
  const whenInWeek = whenOfWeek(week.days);

  function cellsOf({ cells, total }: WeekLine, name: string, open: { day: (index: number) => Opened; week: Opened }) {
    const inDays = cells.map((cell, index): GridCell => {
      const { day, when, isTracked } = week.days[index] ?? { day: cell.day, when: 'past', isTracked: true };
      const isUnknown = open.week.kind === 'week' && !isTracked && when === 'past';
      return {
        key: day,
        label: `${isolated(name)}, ${format.longDay(day, today)}: ${format.words(cellWords(cell, when))}${isUnknown ? ', not tracked' : ''}`,
        ...numberOf(cell, when, format),
        ...(isUnknown ? { below: 'not tracked' } : overOf(minutesOver(cell), format)),
        onOpen: () => onOpen(open.day(index)),
      };
    });
    const inWeek: GridCell = {
      key: 'week',
      label: `${isolated(name)}, the week: ${format.words(cellWords(total, whenInWeek, total.over))}`,
      ...numberOf(total, whenInWeek, format),
      ...overOf(total.over, format),
      onOpen: () => onOpen(open.week),
    };
    return [...inDays, inWeek];
  }

  const dayAt = (index: number) => week.days[index]?.day ?? today;
  const rows = week.rows.map((row): GridRow => {
    const { id: platformId, name, hue } = row.platform;
    return {
      key: platformId,
      head: (
        <span className={styles['platform']}>
          <span className={styles['dot']} style={{ background: `var(--hue-${hue})` }} aria-hidden />
          <bdi>{name}</bdi>
        </span>
      ),
      cells: cellsOf(row, name, {
        day: (index) => ({ kind: 'cell', platformId, day: dayAt(index) }),
        week: { kind: 'platform', platformId },
      }),
    };
  });
  const foot: GridRow = {
    key: 'whole',
    head: 'The whole day',
    cells: cellsOf(week.whole, 'The whole day', {
      day: (index) => ({ kind: 'day', day: dayAt(index) }),
      week: { kind: 'week' },
    }),
  };

  return (
    <WeekGrid
      label="Minutes spent and planned, by platform and day"
      days={week.days}
      corner="Minutes"
      lastColumn="The week"
      rows={rows}
      foot={foot}
    />
  );
}

/** `12 / 15`; only what was planned for a day to come; a dash where there is nothing at all. */
function numberOf(cell: Spent, when: NumberWhen, { number }: Format): Pick<GridCell, 'main' | 'of' | 'look'> {
  const { spent, budget } = cell;
  if (isOnlyPlanned(cell, when)) return { main: budget === null ? '–' : number(budget), look: 'quiet' };
  if (budget === null) return spent === 0 ? { main: '–', look: 'quiet' } : { main: number(spent) };
  return { main: number(spent), of: number(budget), ...(spent === 0 ? { look: 'quiet' } : {}) };
}

function overOf(over: number | null, { number }: Format): Pick<GridCell, 'below' | 'look'> {
  return over === null || over === 0 ? {} : { below: `${number(over)} over`, look: 'over' };
}
