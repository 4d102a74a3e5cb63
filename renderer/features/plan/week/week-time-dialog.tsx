import type { Day } from '../../../../shared/base/day';
import { isolated } from '../../../../shared/base/isolated';
import type { WeekRow, WeekStretch } from '../../../../shared/time/week';
import { plannedSince, timeSum, type TimeSum } from '../../../../shared/time/week-sums';
import type { Format } from '../../../lib/format';
import { useFormat } from '../../../stores/stores-context';
import { Dialog } from '../../../ui/dialog';
import { Table } from '../../../ui/table';
import { WeekDialogFoot } from './week-dialog-foot';
import styles from './week-dialog.module.css';
import type { WeekView } from './week-view';
import { minutesOver, tenthsWords } from './week-words';

type WeekTimeDialogProps = {
  readonly view: WeekView;
  readonly row: WeekRow;
  readonly day: Day;
  readonly onClose: () => void;
};

/** The sessions of a platform on a day, added up, and the budget that they stand against. */
export function WeekTimeDialog({ view: { week, budgets, today }, row, day, onClose }: WeekTimeDialogProps) {
  const format = useFormat();
  const { name, id } = row.platform;
  const sum = timeSum(week, id, day);
  const planned = plannedSince(budgets, id, day);
  const { archivedOn } = row.platform;
  const cell = row.cells.find((one) => one.day === day);
  const over = cell === undefined ? null : minutesOver(cell);
  return (
    <Dialog title={`${isolated(name)}, ${format.longDay(day, today)}`} onClose={onClose}>
      {sum.parts.length === 0 ? (
        <p>{day > today ? 'This day has not come yet.' : `No time was entered for ${isolated(name)} on this day.`}</p>
      ) : (
        <>
          <Table
            caption="Spent"
            columns={[
              { key: 'when', text: 'Session' },
              { key: 'minutes', text: 'Minutes', isNumber: true },
            ]}
            rows={[
              ...sum.parts.map(({ stretch, tenths }, index) => ({
                key: stretch.session?.id ?? `timer-${String(index)}`,
                cells: [stretchWords(stretch, format), tenthsWords(tenths, format)],
              })),
              {
                key: 'sum',
                cells: [
                  <strong key="sum">Together</strong>,
                  <strong key="of">{tenthsWords(sum.tenths, format)}</strong>,
                ],
              },
            ]}
          />
          <p>{additionWords(sum, format)}</p>
        </>
      )}
      <h3 className={styles['caption']}>Planned</h3>
      <p>
        {planned === null && `There is no budget for ${isolated(name)} on this day.`}
        {planned !== null &&
          `${format.number(planned.minutes)} min on this weekday, the same since ${format.day(planned.since)}.`}
        {archivedOn !== null && day >= archivedOn && ` ${isolated(name)} is archived since ${format.day(archivedOn)}.`}
        {over !== null && <strong className={styles['over']}> {format.number(over)} min over.</strong>}
      </p>
      <WeekDialogFoot day={day} onClose={onClose} />
    </Dialog>
  );
}

/** `9:10–9:25`, `typed in`, `the timer, since 14:05` */
function stretchWords({ span, session, zone }: WeekStretch, format: Format): string {
  if (span.kind === 'minutes') return 'typed in';
  const times = `${format.time(span.startAt, zone)}–${format.time(span.endAt, zone)}`;
  return session === null ? `${times}, the timer, not saved yet` : times;
}

/** `12.4 + 1.9 = 14.3, shown as 14.` */
function additionWords({ parts, tenths, shown }: TimeSum, format: Format): string {
  const addition = parts.map((part) => tenthsWords(part.tenths, format)).join(' + ');
  const sum = parts.length === 1 ? `${addition} min` : `${addition} = ${tenthsWords(tenths, format)} min`;
  return tenths === shown * 10 ? `${sum}.` : `${sum}, shown as ${format.number(shown)}: rounded once, after adding.`;
}
