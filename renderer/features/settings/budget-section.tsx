import { useFormat, useLedger, useStores, useToday } from '../../stores/stores-context';
import { BudgetTable } from './budget-table';
import { budgetView } from './budget-view';
import { Section } from '../../ui/section';
import { weekFrom, weekStartOfLanguage } from './week-order';

/** Minutes for each platform and weekday, and for the whole day. */
export function BudgetSection() {
  const stores = useStores();
  const format = useFormat();
  const today = useToday();
  const catalog = useLedger((state) => state.documents.catalog);
  const weekStart = catalog.settings.weekStart ?? weekStartOfLanguage(navigator.language);
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
