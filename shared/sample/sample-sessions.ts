import { weekdayOf } from '../base/day';
import { randomWhole, type Random } from '../base/random';
import type { Session, Span } from '../time/session';
import type { SampleDay } from './sample-day';
import type { SampleHabits, SamplePlatform } from './sample-habits';
import { idFor, idOnDay } from './sample-id';

const FIRST_START = 8 * 60;
/** From the first start into the small hours. */
const MINUTES_TO_FILL = 18 * 60;
const TYPED_SHARE = 0.2;
const OVER_SHARE = 0.1;
const USUAL_MINUTES = 12;

/** The time that was spent on one day, each session in a part of the day of its own. */
export function sampleSessions(on: SampleDay, habits: SampleHabits, random: Random): readonly Session[] {
  const count = countOn(on, habits, random);
  const part = Math.floor(MINUTES_TO_FILL / habits.sessions.most);
  const platforms = shuffled(habits.platforms, random);
  return Array.from({ length: count }, (_, index): Session => {
    const platform = platforms[index % platforms.length];
    if (platform === undefined) throw new Error('A sample has at least one platform.');
    const minutes = minutesOn(on, platform, random);
    const start = FIRST_START + index * part + randomWhole(random, 0, Math.floor(part / 3));
    const isTyped = random() < TYPED_SHARE || on.isMorningOnly;
    const at = on.momentAt(start + minutes);
    const span: Span = isTyped
      ? { kind: 'minutes', minutes }
      : { kind: 'from-to', startAt: on.momentAt(start), endAt: at };
    const id = idOnDay('session', on.day, index + 1);
    return { id, day: on.day, platformId: idFor(platform.id), span, at, zone: on.zone, source: 'sample', editedAt: at };
  });
}

function countOn({ kind, isMorningOnly }: SampleDay, { sessions }: SampleHabits, random: Random): number {
  const count = randomWhole(random, sessions.least, sessions.most);
  if (kind === 'away' || kind === 'first-of-holiday') return 0;
  if (kind === 'deadline') return Math.min(count, randomWhole(random, 0, 1));
  return isMorningOnly ? 1 : count;
}

/** Mostly within the budget of the day. */
function minutesOn({ day, isMorningOnly }: SampleDay, { minutes }: SamplePlatform, random: Random): number {
  const budget = Math.max(minutes[weekdayOf(day) - 1] ?? USUAL_MINUTES, 6);
  const isOver = random() < OVER_SHARE && !isMorningOnly;
  return isOver ? budget + randomWhole(random, 1, 9) : randomWhole(random, 4, Math.min(budget, USUAL_MINUTES));
}

function shuffled(platforms: readonly SamplePlatform[], random: Random): readonly SamplePlatform[] {
  return platforms
    .map((platform) => ({ platform, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ platform }) => platform);
}
