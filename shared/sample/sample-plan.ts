import type { Weekday } from '../base/day';
import type { Target } from '../checklist/target';
import { EVERY_DAY, type Schedule } from '../schedule/schedule';
import type { ScoreFacts } from '../scores/score';
import type { Hue } from '../time/platform';

/** What the invented freelancer has in her plan. */
export type SampleActivity = {
  readonly title: string;
  readonly platform: string | null;
  readonly schedule: Schedule;
  readonly target: Target;
  readonly minutes: number | null;
  /** How likely it is done on a day on which she looks at the list at all. */
  readonly diligence: number;
};

export type SamplePlan = {
  readonly platforms: readonly { readonly name: string; readonly hue: Hue; readonly minutes: number | null }[];
  readonly cap: number;
  readonly activities: readonly SampleActivity[];
  readonly scores: readonly SampleScore[];
};

export type SampleScore = {
  readonly facts: ScoreFacts;
  readonly start: number;
  /** By how much it moves at most from one reading to the next, whatever she does. */
  readonly wander: number;
  /** The days between two readings. */
  readonly every: number;
  /** It fell by this much overnight, because the service changed how it computes. */
  readonly fall: number;
};

const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const onWorkdays: Schedule = { kind: 'weekdays', weekdays: [...WORKDAYS] };
const on = (...weekdays: Weekday[]): Schedule => ({ kind: 'weekdays', weekdays });
const tick: Target = { kind: 'tick' };
const goal = (amount: number, unit: string): Target => ({ kind: 'count', amount, unit, direction: 'at-least' });

const count = { kind: 'count', least: 0, most: null, step: 1, isHigherBetter: true } as const;
const index = { kind: 'index', least: 0, most: 100, step: 1, isHigherBetter: true } as const;

export const TYPICAL_PLAN: SamplePlan = {
  platforms: [
    { name: 'X', hue: 'slate', minutes: 12 },
    { name: 'LinkedIn', hue: 'blue', minutes: 10 },
    { name: 'Blog', hue: 'rust', minutes: 8 },
    { name: 'Facebook', hue: 'indigo', minutes: null },
  ],
  cap: 30,
  activities: [
    activity('Answer mentions', 'X', { schedule: EVERY_DAY, target: tick, minutes: 4, diligence: 0.85 }),
    activity('Give +Ks', 'X', {
      schedule: EVERY_DAY,
      target: { kind: 'count', amount: 10, unit: '+Ks', direction: 'at-most' },
      minutes: 3,
      diligence: 0.6,
    }),
    activity('Share one article with a line of my own', 'X', {
      schedule: onWorkdays,
      target: tick,
      minutes: 5,
      diligence: 0.75,
    }),
    activity('Comment in a group', 'LinkedIn', {
      schedule: on(1, 3, 5),
      target: goal(2, 'comments'),
      minutes: 8,
      diligence: 0.7,
    }),
    activity('Thank new connections', 'LinkedIn', { schedule: on(2, 4), target: tick, minutes: 3, diligence: 0.66 }),
    activity('Visit somebody smaller and say something useful', 'Blog', {
      schedule: on(2, 4, 6),
      target: goal(3, 'comments'),
      minutes: 6,
      diligence: 0.5,
    }),
    activity('Write on the next post', 'Blog', {
      schedule: onWorkdays,
      target: { kind: 'minutes', amount: 10, direction: 'at-least' },
      minutes: 10,
      diligence: 0.55,
    }),
    activity('Answer in the photo group', 'Facebook', { schedule: on(6, 7), target: tick, minutes: 5, diligence: 0.5 }),
    activity('Read one blog by somebody I do not know', null, {
      schedule: EVERY_DAY,
      target: tick,
      minutes: 6,
      diligence: 0.6,
    }),
  ],
  scores: [
    { facts: { name: 'New clients', ...count, isOutcome: true }, start: 1, wander: 1, every: 28, fall: 0 },
    { facts: { name: 'Referral visits', ...count, isOutcome: true }, start: 22, wander: 4, every: 7, fall: 0 },
    { facts: { name: 'Klout-style index', ...index, isOutcome: false }, start: 52, wander: 2, every: 3, fall: 20 },
  ],
};

/** About twenty checks and two readings a day: for measuring what the years cost, not for looking at. */
export const FULL_PLAN: SamplePlan = {
  ...TYPICAL_PLAN,
  activities: Array.from({ length: 22 }, (_, number) => {
    const pattern = TYPICAL_PLAN.activities[number % TYPICAL_PLAN.activities.length];
    if (pattern === undefined) throw new Error('The typical plan has activities');
    return { ...pattern, title: `${pattern.title} ${String(number + 1)}`, schedule: EVERY_DAY };
  }),
  scores: TYPICAL_PLAN.scores.slice(1).map((score) => ({ ...score, every: 1 })),
};

function activity(
  title: string,
  platform: string | null,
  rest: Omit<SampleActivity, 'title' | 'platform'>,
): SampleActivity {
  return { title, platform, ...rest };
}
