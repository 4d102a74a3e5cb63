import { describeTarget } from '../../../shared/checklist/target';
import { describeSchedule } from '../../../shared/schedule/describe-schedule';
import type { DraftItem } from './draft-items';
import type { DraftPlatform } from './draft-platforms';

/** How the minutes of the platforms stand to those of the day: `15 of 15 minutes given out`. */
export function sharedWords(platforms: readonly DraftPlatform[], capMinutes: number | null): string {
  const given = platforms.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  if (capMinutes === null) return `${minutesText(given)} together.`;
  const words = `${String(given)} of ${minutesText(capMinutes)} given out`;
  if (given > capMinutes) return `${words}: ${String(given - capMinutes)} more than the day has. That is allowed.`;
  return given < capMinutes ? `${words}. The rest is free for any of them.` : `${words}.`;
}

/** `Mon–Fri · 3 replies · about 4 min` */
export function itemWords({ schedule, target, minutes, isCrowdedOut }: DraftItem): string {
  const isTimed = target === null || target.kind === 'minutes' || minutes === null;
  const parts = [
    describeSchedule(schedule),
    target === null || target.kind === 'tick' ? '' : describeTarget(target),
    isTimed ? '' : `about ${String(minutes)} min`,
    isCrowdedOut ? 'no room left in the day' : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** `5 of 8 chosen` */
export function chosenWords(items: readonly DraftItem[]): string {
  const chosen = items.filter(({ isIncluded }) => isIncluded).length;
  return `${String(chosen)} of ${String(items.length)} chosen`;
}

export function minutesText(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${String(minutes)} minutes`;
}
