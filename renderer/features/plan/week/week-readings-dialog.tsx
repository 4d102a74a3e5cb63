import type { Day } from '../../../../shared/base/day';
import { isolated } from '../../../../shared/base/isolated';
import { lastReading, type Reading } from '../../../../shared/scores/reading';
import { useFormat } from '../../../stores/stores-context';
import { Dialog } from '../../../ui/dialog';
import { Table } from '../../../ui/table';
import { WeekDialogFoot } from './week-dialog-foot';
import { weekChange, type OutcomeRow } from './week-outcome-view';
import type { WeekView } from './week-view';
import { byWords, valueWords } from './week-words';

type ReadingsDialogProps = {
  readonly view: WeekView;
  readonly row: OutcomeRow;
  readonly day: Day;
  readonly onClose: () => void;
};

/** The readings of one day: of two the one that was entered later counts. */
export function WeekReadingsDialog({ view: { week, today }, row, day, onClose }: ReadingsDialogProps) {
  const format = useFormat();
  const counting = row.days[week.days.findIndex((one) => one.day === day)] ?? null;
  const readings = row.entered.filter((reading) => reading.day === day);
  return (
    <Dialog title={`${isolated(row.score.name)}, ${format.longDay(day, today)}`} onClose={onClose}>
      <Table
        caption="Readings of this day"
        columns={[
          { key: 'entered', text: 'Entered' },
          { key: 'value', text: 'Value', isNumber: true },
          { key: 'counts', text: '' },
        ]}
        rows={readings.map((reading) => ({
          key: reading.id,
          cells: [
            format.moment(reading.at, reading.zone),
            valueWords(reading, format),
            reading.id === counting?.id ? 'counts' : 'a later one counts',
          ],
        }))}
      />
      <WeekDialogFoot day={day} onClose={onClose} />
    </Dialog>
  );
}

type ChangeDialogProps = { readonly view: WeekView; readonly row: OutcomeRow; readonly onClose: () => void };

/** How the week's change comes about: from what it began with, reading by reading. */
export function WeekChangeDialog({ view: { today }, row, onClose }: ChangeDialogProps) {
  const format = useFormat();
  const { before, within, score, breaks } = row;
  const series = before === null ? within : [before, ...within];
  const found = weekChange(row);
  const changeOf = (reading: Reading, index: number) => {
    const change = lastReading(series.slice(Math.max(0, index - 1), index + 1), breaks)?.change ?? null;
    return index === 0 || change === null ? '–' : byWords(change, format);
  };
  return (
    <Dialog title={`${isolated(score.name)}, the week`} onClose={onClose}>
      <Table
        caption="Readings that count"
        columns={[
          { key: 'day', text: 'Day' },
          { key: 'value', text: 'Value', isNumber: true },
          { key: 'change', text: 'Change', isNumber: true },
        ]}
        rows={[
          ...series.map((reading, index) => ({
            key: reading.id,
            cells: [
              `${format.longDay(reading.day, today)}${reading === before ? ', before the week' : ''}`,
              valueWords(reading, format),
              changeOf(reading, index),
            ],
          })),
          ...(found === null
            ? []
            : [
                {
                  key: 'sum',
                  cells: [
                    <strong key="name">Over the week</strong>,
                    `${valueWords(found.from, format)} → ${valueWords(found.to, format)}`,
                    <strong key="change">{byWords(found.change, format)}</strong>,
                  ],
                },
              ]),
        ]}
      />
      {before === null && <p>No earlier reading is known from the two months before this week.</p>}
      {within.length === 0 && <p>There is no reading in this week, so nothing can be said of a change in it.</p>}
      <p>Beside the minutes of the week, this does not say what made it so.</p>
      <WeekDialogFoot day={null} onClose={onClose} />
    </Dialog>
  );
}
