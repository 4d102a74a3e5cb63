import { placeHash, PLAN_PARTS, type PlanPart } from '../../lib/place';
import type { ActivityEditor } from '../../lib/activity-editor';
import type { ScoreEditor } from '../../lib/score-editor';
import { useStores } from '../../stores/stores-context';
import { PageParts } from '../../ui/page-parts';
import { ActivitiesPart } from './activities/activities-part';
import { BudgetsPart } from './budgets/budgets-part';
import { PausesPart } from './pauses/pauses-part';
import styles from './plan-page.module.css';
import { WeekPart } from './week/week-part';

type PlanPageProps = { readonly part: PlanPart; readonly editor: ActivityEditor; readonly scoreEditor: ScoreEditor };

const NAMES: Readonly<Record<PlanPart, string>> = {
  activities: 'Activities',
  budgets: 'Budgets',
  pauses: 'Pauses',
  week: 'Week',
};

/** What there is to do and when, the minutes for it, the times without it, and what a week made of it. */
export function PlanPage({ part, editor, scoreEditor }: PlanPageProps) {
  const stores = useStores();
  return (
    <div className={styles['page']}>
      <h1>Plan</h1>
      <PageParts
        label="Plan"
        parts={PLAN_PARTS.map((one) => {
          const place = { page: 'plan', part: one } as const;
          return {
            href: placeHash(place),
            text: NAMES[one],
            isHere: one === part,
            onGo: () => stores.place.goTo(place),
          };
        })}
      />
      {part === 'activities' && <ActivitiesPart editor={editor} />}
      {part === 'budgets' && <BudgetsPart />}
      {part === 'pauses' && <PausesPart />}
      {part === 'week' && <WeekPart scoreEditor={scoreEditor} />}
    </div>
  );
}
