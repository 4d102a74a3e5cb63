import type { Day } from '../../../shared/base/day';
import { isolated } from '../../../shared/base/isolated';
import type { Activity } from '../../../shared/checklist/activity';
import type { SeveralCommand } from '../../../shared/ledger/command';
import type { Platform } from '../../../shared/time/platform';

/** The activities that would go with a platform: those on it that are still in the plan. */
export function activitiesOn(activities: readonly Activity[], platform: Platform): readonly Activity[] {
  return activities.filter(({ platformId, archivedOn }) => platformId === platform.id && archivedOn === null);
}

/** Nothing can be due where one no longer is: its activities leave the plan with it, as one step. */
export function archivePlatform(activities: readonly Activity[], platform: Platform, on: Day): SeveralCommand {
  const going = activitiesOn(activities, platform);
  return {
    type: 'several',
    name: `archived “${isolated(platform.name)}”${withActivities(going.length)}`,
    commands: [
      { type: 'platform.archive', id: platform.id, on },
      ...going.map(({ id }) => ({ type: 'activity.archive', id, on }) as const),
    ],
  };
}

/** Those that left the plan on the same day come back with it; those that had left before stay away. */
export function bringBackPlatform(activities: readonly Activity[], platform: Platform): SeveralCommand {
  const coming = activities.filter(
    ({ platformId, archivedOn }) =>
      platformId === platform.id && archivedOn !== null && archivedOn === platform.archivedOn,
  );
  return {
    type: 'several',
    name: `brought back “${isolated(platform.name)}”${withActivities(coming.length)}`,
    commands: [
      { type: 'platform.bring-back', id: platform.id },
      ...coming.map(({ id }) => ({ type: 'activity.bring-back', id }) as const),
    ],
  };
}

function withActivities(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' with its activity' : ` with its ${String(count)} activities`;
}
