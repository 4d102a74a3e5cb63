import { useId } from 'react';
import { SETTINGS } from '../../../lib/place';
import { weekFrom } from '../../../lib/week-order';
import { useFormat, useLedger, useStores, useToday, useWeekStart } from '../../../stores/stores-context';
import { Button } from '../../../ui/button';
import { asOneStep, budgetCommands, type NewMinutes } from './budget-change';
import { BudgetGrid } from './budget-grid';
import { budgetView, daysOver } from './budget-view';
import styles from './budgets-part.module.css';

/** Minutes for each platform and weekday, and for the whole day. */
export function BudgetsPart() {
  const id = useId();
  const stores = useStores();
  const format = useFormat();
  const today = useToday();
  const catalog = useLedger((state) => state.documents.catalog);
  const weekdays = weekFrom(useWeekStart());
  const view = budgetView(catalog, today);
  const over = weekdays.filter((weekday) => daysOver(view).includes(weekday));

  function change(changes: readonly NewMinutes[], name: string | null): boolean {
    const shape = { rows: [...view.rows, view.cap], weekdays };
    const command = asOneStep(budgetCommands(shape, changes, today), name);
    if (command !== null) void stores.carryOut(command);
    return command !== null;
  }

  return (
    <section aria-labelledby={id} className={styles['budgets']}>
      <h2 id={id}>Time budget</h2>
      <p>
        How many minutes each platform may have on a weekday, and the whole day together. A change holds from today on;
        the days before keep the budget they had. Empty means no budget, {format.number(0)} means no time at all.
      </p>
      {view.rows.length === 0 && (
        <div className={styles['empty']}>
          <p>There is no platform to give minutes to yet. The whole day can have a budget all the same.</p>
          <Button
            look="primary"
            onClick={() => {
              stores.place.goTo(SETTINGS);
            }}
          >
            Add a platform in Settings
          </Button>
        </div>
      )}
      <BudgetGrid view={view} weekdays={weekdays} format={format} describedBy={`${id}-keys`} onChange={change} />
      {over.length > 0 && (
        <p>
          {over.map(format.weekday).join(', ')}: the platforms have more minutes together than the day. That is allowed,
          and the day’s own limit still counts.
        </p>
      )}
      <p id={`${id}-keys`} className={styles['keys']}>
        As in a spreadsheet: arrows move, with Shift they select; type to replace, Enter goes down, Tab goes on, Ctrl or
        Cmd with Enter fills what is selected. Blocks are copied and pasted. Escape, then Tab, leaves the table.
      </p>
    </section>
  );
}
