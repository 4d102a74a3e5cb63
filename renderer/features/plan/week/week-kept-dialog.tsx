import { budgetKept } from '../../../../shared/statistics/budget-kept';
import { measuredDays } from '../../../../shared/time/week-kept';
import { useFormat } from '../../../stores/stores-context';
import { Dialog } from '../../../ui/dialog';
import { Table } from '../../../ui/table';
import { WeekDialogFoot } from './week-dialog-foot';
import type { WeekView } from './week-view';
import { keptSumWords, measuredWords, untrackedWords } from './week-words';

type WeekKeptDialogProps = { readonly view: WeekView; readonly onClose: () => void };

/** Which days were within their budget, and of which nothing is known. */
export function WeekKeptDialog({ view: { week, today }, onClose }: WeekKeptDialogProps) {
  const format = useFormat();
  const days = measuredDays(week);
  const kept = budgetKept(days);
  return (
    <Dialog title="Days within budget" onClose={onClose}>
      <Table
        caption="Whole days up to today"
        columns={[
          { key: 'day', text: 'Day' },
          { key: 'spent', text: 'Spent, min', isNumber: true },
          { key: 'planned', text: 'Planned, min', isNumber: true },
          { key: 'words', text: 'Budget' },
        ]}
        rows={days.map((measured) => ({
          key: measured.day,
          cells: [
            format.longDay(measured.day, today),
            measured.minutes ?? '–',
            measured.budget ?? '–',
            format.words(measuredWords(measured, today)),
          ],
        }))}
      />
      {kept.daysTracked > 0 && <p>{keptSumWords(kept, format)}</p>}
      {untrackedWords(days, today) !== null && (
        <p>A day for which no time was entered is not tracked: nobody knows what was spent on it, so it is left out.</p>
      )}
      <WeekDialogFoot day={null} onClose={onClose} />
    </Dialog>
  );
}
