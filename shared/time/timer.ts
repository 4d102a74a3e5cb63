import { z } from 'zod';
import type { DayStart } from '../base/clock-time';
import { idSchema } from '../base/id';
import { EPOCH, instantOfMilliseconds, instantSchema, millisecondsOf, type Instant } from '../base/instant';
import { openObject } from '../base/open-object';
import { zoneSchema } from '../base/stamp';
import { cutAtDays, type FromTo } from './cut-at-days';
import type { Stretch } from './spent';
import { LONGEST_CEILING_MINUTES } from './timing';

/** Why a timer counts no further until somebody has said what became of the time since. */
const freezeReasonSchema = z.enum(['slept', 'locked', 'idle', 'ceiling', 'closed', 'stopped']);
export type FreezeReason = z.infer<typeof freezeReasonSchema>;

/** The one timer, as it stands on the disk. */
export const timerSchema = openObject({
  platformId: idSchema,
  startAt: instantSchema,
  /** Where the person is: its days are cut there. */
  zone: zoneSchema,
  /** The last moment at which it was known to run. */
  seenAt: instantSchema,
  frozen: openObject({ at: instantSchema, reason: freezeReasonSchema }).nullable(),
});
export type Timer = Readonly<z.infer<typeof timerSchema>>;

const LONGEST_COUNTED_MILLISECONDS = 3_660 * 86_400_000;

/** Whether a timer can have come to stand so. What counts for a thousand years would keep whoever adds it up for minutes. */
export function isPossibleTimer({ startAt, seenAt, frozen }: Timer): boolean {
  return [seenAt, frozen?.at ?? seenAt].every((at) => {
    const counted = millisecondsOf(at) - millisecondsOf(startAt);
    return startAt >= EPOCH && counted >= 0 && counted <= LONGEST_COUNTED_MILLISECONDS;
  });
}

/** The moment up to which the timer counts. */
export function countedUntil({ startAt, frozen }: Timer, now: Instant): Instant {
  if (frozen !== null) return frozen.at;
  // It stands still after the ceiling; before anybody has looked a clock that was set may be years ahead.
  const start = millisecondsOf(startAt);
  const latest = start + LONGEST_CEILING_MINUTES * 60_000;
  return instantOfMilliseconds(Math.min(Math.max(start, millisecondsOf(now)), latest));
}

/** What was counted, moved so that it ends at `end`: a clock that is set back takes nothing of it away. */
export function movedTo(timer: Timer, end: Instant): Timer {
  const counted = millisecondsOf(timer.frozen?.at ?? timer.seenAt) - millisecondsOf(timer.startAt);
  const startAt = instantOfMilliseconds(millisecondsOf(end) - counted);
  return { ...timer, startAt, seenAt: end, frozen: timer.frozen === null ? null : { ...timer.frozen, at: end } };
}

/** What was counted, in whole seconds. */
export function timerSeconds(timer: Timer, now: Instant): number {
  return Math.floor((millisecondsOf(countedUntil(timer, now)) - millisecondsOf(timer.startAt)) / 1_000);
}

/** Nobody was away for longer: a clock was years behind, and was set. */
const MOST_MINUTES_AWAY = 400 * 1_440;

/** What becomes of the time since a timer froze: none of it counts, all of it, or so many minutes. */
export const awayChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('drop') }),
  z.strictObject({ kind: z.literal('keep') }),
  z.strictObject({ kind: z.literal('part'), minutes: z.number().min(0).max(MOST_MINUTES_AWAY) }),
]);
export type AwayChoice = Readonly<z.infer<typeof awayChoiceSchema>>;

/** Minutes since the timer froze, not rounded; 0 while it runs, and when the clock was set back. */
export function minutesAway({ frozen }: Timer, now: Instant): number {
  if (frozen === null) return 0;
  const minutes = (millisecondsOf(now) - millisecondsOf(frozen.at)) / 60_000;
  return Math.min(Math.max(0, minutes), MOST_MINUTES_AWAY);
}

/** The moment up to which a frozen timer counts by `choice`. No part is longer than the time that was away. */
export function endByChoice(timer: Timer, choice: AwayChoice, now: Instant): Instant {
  const away = minutesAway(timer, now);
  switch (choice.kind) {
    case 'drop':
      return later(0);
    case 'keep':
      return later(away);
    case 'part':
      return later(Math.min(choice.minutes, away));
  }

  function later(minutes: number): Instant {
    return instantOfMilliseconds(millisecondsOf(countedUntil(timer, now)) + Math.round(minutes * 60_000));
  }
}

type Around = { readonly sessions: readonly Stretch[]; readonly dayStart: DayStart };

/**
 * What the timer has counted up to `until`, as sessions: cut where days begin, and without what stands already under
 * another session, so that it can always be saved.
 */
export function timerStretches(timer: Timer, until: Instant, { sessions, dayStart }: Around): readonly Stretch[] {
  let free: readonly FromTo[] = until > timer.startAt ? [{ startAt: timer.startAt, endAt: until }] : [];
  for (const { span } of sessions) {
    if (span.kind === 'from-to') free = free.flatMap((one) => without(one, span));
  }
  return free
    .flatMap((one) => cutAtDays(one, timer.zone, dayStart))
    .map(({ day, startAt, endAt }) => ({
      day,
      platformId: timer.platformId,
      span: { kind: 'from-to', startAt, endAt },
    }));
}

function without(one: FromTo, taken: FromTo): readonly FromTo[] {
  if (taken.endAt <= one.startAt || one.endAt <= taken.startAt) return [one];
  return [
    ...(one.startAt < taken.startAt ? [{ startAt: one.startAt, endAt: taken.startAt }] : []),
    ...(taken.endAt < one.endAt ? [{ startAt: taken.endAt, endAt: one.endAt }] : []),
  ];
}
