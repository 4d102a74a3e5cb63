import type { Weekday } from '../../../shared/base/day';
import { sameEveryDay, type WeekMinutes } from '../../../shared/time/budget';
import { everyDayMinutes, withMinutesOn, type BudgetRow } from './budget-view';
import { MinutesCell } from './minutes-cell';

type BudgetRowCellsProps = {
  readonly row: BudgetRow;
  /** In the order of the columns. */
  readonly weekdays: readonly Weekday[];
  readonly nameOf: (weekday: Weekday) => string;
  readonly onSave: (minutes: WeekMinutes) => void;
  /** A cell that says what is wrong with it, or null once it is right. */
  readonly onWrong: (cell: string | null) => void;
};

/** The minutes of one platform or of the day: one cell for all days, and one for each. */
export function BudgetRowCells({ row, weekdays, nameOf, onSave, onWrong }: BudgetRowCellsProps) {
  const wrongIn = (cell: string) => (isWrong: boolean) => {
    onWrong(isWrong ? cell : null);
  };
  const everyDay = `${row.name}, every day`;
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td>
        <MinutesCell
          label={everyDay}
          minutes={everyDayMinutes(row.minutes)}
          onSave={(minutes) => {
            onSave(sameEveryDay(minutes));
          }}
          onWrong={wrongIn(everyDay)}
        />
      </td>
      {weekdays.map((weekday) => {
        const label = `${row.name}, ${nameOf(weekday)}`;
        return (
          <td key={weekday}>
            <MinutesCell
              label={label}
              minutes={row.minutes[weekday - 1] ?? null}
              onSave={(minutes) => {
                onSave(withMinutesOn(row.minutes, weekday, minutes));
              }}
              onWrong={wrongIn(label)}
            />
          </td>
        );
      })}
    </tr>
  );
}
