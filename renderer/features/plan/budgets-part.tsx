import { useFormat, useLedger, useStores, useToday, useWeekStart } from '../../stores/stores-context';
import { BudgetTable } from './budget-table';
import { budgetView } from './budget-view';
import { Section } from '../../ui/section';
import { weekFrom } from '../../lib/week-order';

/** Minutes for each platform and weekday, and for the whole day. */
export function BudgetsPart() {
  const stores = useStores();
  const format = useFormat();
  const today = useToday();
  const catalog = useLedger((state) => state.documents.catalog);
  const weekStart = useWeekStart();
  return (
    <Section
      title="Time budget"
      about="From today on; the days before keep the budget they had. Empty means no budget, 0 means no time at all."
    >
      <BudgetTable
        view={budgetView(catalog, today)}
        weekdays={weekFrom(weekStart)}
        nameOf={format.weekday}
        onSave={({ id }, minutes) =>
          void stores.carryOut({ type: 'budget.set', id, from: today, minutes: [...minutes] })
        }
      />
    </Section>
  );
}
