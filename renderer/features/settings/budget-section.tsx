import { WEEKDAYS } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { inOrder } from '../../../shared/base/in-order';
import { versionOn } from '../../../shared/base/versions';
import { CAP, sameEveryDay, type WeekMinutes } from '../../../shared/time/budget';
import { useFormat, useLedger, useStores, useToday } from '../../stores/stores-context';
import styles from './budget-section.module.css';
import { MinutesCell } from './minutes-cell';
import { Section } from './section';

type Row = { readonly id: Id | typeof CAP; readonly name: string; readonly minutes: WeekMinutes };

/** Minutes for each platform and weekday, and for the whole day. A change holds from today on. */
export function BudgetSection() {
  const stores = useStores();
  const format = useFormat();
  const today = useToday();
  const { platforms, budgets } = useLedger((state) => state.documents.catalog);
  const minutesOf = (id: Row['id']): WeekMinutes =>
    versionOn(budgets.find((budget) => budget.id === id)?.versions ?? [], today)?.minutes ?? sameEveryDay(null);
  const present = inOrder(platforms).filter(({ archivedOn }) => archivedOn === null || today < archivedOn);
  const rows: readonly Row[] = present.map(({ id, name }) => ({ id, name, minutes: minutesOf(id) }));
  const cap: Row = { id: CAP, name: 'Whole day', minutes: minutesOf(CAP) };

  function set(row: Row, index: number, minutes: number | null): void {
    void stores.carryOut({
      type: 'budget.set',
      id: row.id,
      from: today,
      minutes: [...row.minutes.with(index, minutes)],
    });
  }

  return (
    <Section
      title="Time budget"
      about="Minutes for each day of the week, from today on. Empty means no budget, 0 means no time at all. The days before keep the budget they had."
    >
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label="Time budget by platform and weekday">
        <table className={styles['grid']}>
          <thead>
            <tr>
              <th scope="col">Minutes</th>
              {WEEKDAYS.map((weekday) => (
                <th key={weekday} scope="col">
                  {format.weekday(weekday)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...rows, cap].map((row) => (
              <tr key={row.id} data-cap={row.id === CAP}>
                <th scope="row">{row.name}</th>
                {WEEKDAYS.map((weekday, index) => (
                  <td key={weekday}>
                    <MinutesCell
                      label={`${row.name}, ${format.weekday(weekday)}`}
                      minutes={row.minutes[index] ?? null}
                      onSave={(minutes) => {
                        set(row, index, minutes);
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Platforms together</th>
              {WEEKDAYS.map((weekday, index) => {
                const sum = rows.reduce((total, row) => total + (row.minutes[index] ?? 0), 0);
                const most = cap.minutes[index] ?? null;
                return (
                  <td key={weekday} data-over={most !== null && sum > most}>
                    {most !== null && sum > most ? `${String(sum)} (over)` : sum}
                  </td>
                );
              })}
            </tr>
          </tfoot>
        </table>
      </div>
    </Section>
  );
}
