import type { Day } from '../base/day';
import { parseId, type Id } from '../base/id';
import type { Instant } from '../base/instant';
import type { CatalogRecords } from '../ledger/documents';
import { sameEveryDay, CAP } from '../time/budget';
import type { SamplePlan } from './sample-plan';

export type SampleCatalog = { readonly [Name in keyof CatalogRecords]: readonly CatalogRecords[Name][] };

/** The plan as a catalog that holds from `first` on. Ids are in the order of the plan. */
export function sampleCatalog(
  plan: SamplePlan,
  { first, at }: { readonly first: Day; readonly at: Instant },
): SampleCatalog {
  const platformId = (name: string | null) => {
    const index = plan.platforms.findIndex((platform) => platform.name === name);
    return index === -1 ? null : sampleId('platform', index);
  };
  return {
    platforms: plan.platforms.map(({ name, hue }, index) => ({
      id: sampleId('platform', index),
      name,
      hue,
      archivedOn: null,
      position: index + 1,
      editedAt: at,
    })),
    activities: plan.activities.map(({ title, platform, schedule, target, minutes }, index) => ({
      id: sampleId('activity', index),
      title,
      platformId: platformId(platform),
      minutes,
      plans: [{ from: first, schedule, target }],
      lastDay: null,
      archivedOn: null,
      position: index + 1,
      editedAt: at,
    })),
    // `cap` comes before `sample-…`.
    budgets: [
      { id: CAP, versions: [{ from: first, minutes: [...sameEveryDay(plan.cap)] }], editedAt: at } as const,
      ...plan.platforms.flatMap(({ minutes }, index) =>
        minutes === null
          ? []
          : [
              {
                id: sampleId('platform', index),
                versions: [{ from: first, minutes: [...sameEveryDay(minutes)] }],
                editedAt: at,
              },
            ],
      ),
    ],
    scores: plan.scores.map(({ facts }, index) => ({
      id: sampleId('score', index),
      ...facts,
      retired: null,
      position: index + 1,
      editedAt: at,
    })),
  };
}

export function sampleId(kind: string, number: number, day = ''): Id {
  const id = parseId(['sample', kind, day, String(number).padStart(2, '0')].filter((part) => part !== '').join('-'));
  if (id === null) throw new Error('A sample id is made of plain words and numbers');
  return id;
}
