import type { Day } from '../base/day';
import type { Target } from '../checklist/target';
import { EVERY_DAY, type Schedule } from '../schedule/schedule';
import { USUAL_SCORE, type ScoreFacts } from '../scores/score';
import { sameEveryDay, type WeekMinutes } from '../time/budget';
import { HUES, type Hue } from '../time/platform';

/** A person to make a ledger of: what she plans, and how much of it she does. Shares are from 0 to 1. */
export type SampleHabits = {
  readonly platforms: readonly SamplePlatform[];
  /** For the whole day. */
  readonly cap: WeekMinutes;
  readonly activities: readonly SampleActivity[];
  readonly scores: readonly SampleScore[];
  /** Of all days, those on which nothing was recorded, and those on which clients left no time. */
  readonly awayShare: number;
  readonly deadlineShare: number;
  /** The days of one holiday; 0 for none. */
  readonly holidayDays: number;
  /** Of what is due, what is entered in one way or another, and of that what is skipped. */
  readonly enteredShare: number;
  readonly skippedShare: number;
  /** Of all days, those that were entered on the next morning. */
  readonly lateShare: number;
  readonly sessions: { readonly least: number; readonly most: number };
  /** Of all days, those with a note. */
  readonly noteShare: number;
  /** How many characters a note has; null for as many as its sentences have. */
  readonly noteLength: number | null;
  /** Whether today is recorded to its end, or only its morning. */
  readonly isTodayOver: boolean;
};

export type SamplePlatform = {
  readonly id: string;
  readonly name: string;
  readonly hue: Hue;
  readonly minutes: WeekMinutes;
};

export type SampleActivity = {
  readonly id: string;
  readonly title: string;
  readonly platformId: string | null;
  readonly minutes: number;
  readonly schedule: Schedule;
  /** One after the other; `after` is the share of the whole time that had gone by when it began to hold. */
  readonly targets: readonly { readonly after: number; readonly target: Target }[];
  /** Of the days on which it was entered, those on which the target was met. */
  readonly metShare: number;
  /** The share of the whole time after which it left the plan, or null. */
  readonly archivedAfter: number | null;
};

/** How a score behaves: of itself in every case, never because of what was done. */
export type ScoreCourse =
  /** Comes back to its level again and again, and falls by `drop` overnight once. */
  | { readonly kind: 'wandering'; readonly level: number; readonly swing: number; readonly drop: number }
  /** Nothing, one, seldom two. */
  | { readonly kind: 'rare'; readonly share: number };

export type SampleScore = {
  readonly id: string;
  readonly facts: ScoreFacts;
  readonly course: ScoreCourse;
  /** When it is read: days of its schedule, and of those a share. */
  readonly schedule: Schedule;
  readonly readShare: number;
  /** Of its readings, those that are "about". */
  readonly approximateShare: number;
};

const MON_TO_FRI: Schedule = { kind: 'weekdays', weekdays: [1, 2, 3, 4, 5] };

/** Minutes from Monday to Friday, and on Saturday and Sunday. */
function week(workday: number, weekend: number | null): WeekMinutes {
  return [workday, workday, workday, workday, workday, weekend, weekend];
}

function atLeast(amount: number, unit: string): Target {
  return { kind: 'count', amount, unit, direction: 'at-least' };
}

function always(target: Target): SampleActivity['targets'] {
  return [{ after: 0, target }];
}

const PLATFORMS: readonly SamplePlatform[] = [
  { id: 'x', name: 'X', hue: 'slate', minutes: sameEveryDay(15) },
  { id: 'linkedin', name: 'LinkedIn', hue: 'blue', minutes: week(15, null) },
  { id: 'facebook', name: 'Facebook', hue: 'indigo', minutes: sameEveryDay(10) },
  { id: 'blog', name: 'My blog', hue: 'rust', minutes: week(15, 20) },
];

const ACTIVITIES: readonly SampleActivity[] = [
  {
    id: 'answer',
    title: 'Answer whoever wrote to me',
    platformId: null,
    minutes: 3,
    schedule: EVERY_DAY,
    targets: always({ kind: 'tick' }),
    metShare: 0.9,
    archivedAfter: null,
  },
  {
    id: 'reply',
    title: 'Reply to people I value',
    platformId: 'x',
    minutes: 5,
    schedule: EVERY_DAY,
    targets: [
      { after: 0, target: atLeast(5, 'replies') },
      { after: 0.6, target: atLeast(3, 'replies') },
    ],
    metShare: 0.62,
    archivedAfter: null,
  },
  {
    id: 'give-ks',
    title: 'Give +Ks',
    platformId: 'x',
    minutes: 3,
    schedule: EVERY_DAY,
    targets: always({ kind: 'count', amount: 10, unit: '+Ks', direction: 'at-most' }),
    metShare: 0.88,
    archivedAfter: null,
  },
  {
    id: 'evening-chat',
    title: 'Join the Thursday chat',
    platformId: 'x',
    minutes: 15,
    schedule: { kind: 'weekdays', weekdays: [4] },
    targets: always({ kind: 'tick' }),
    metShare: 0.4,
    archivedAfter: 0.55,
  },
  {
    id: 'comment-client',
    title: 'Comment on a client’s post',
    platformId: 'linkedin',
    minutes: 4,
    schedule: MON_TO_FRI,
    targets: always({ kind: 'tick' }),
    metShare: 0.78,
    archivedAfter: null,
  },
  {
    id: 'connect',
    title: 'Ask to connect, with a personal line',
    platformId: 'linkedin',
    minutes: 4,
    schedule: { kind: 'weekdays', weekdays: [2, 4] },
    targets: always(atLeast(2, 'requests')),
    metShare: 0.6,
    archivedAfter: null,
  },
  {
    id: 'help-group',
    title: 'Help somebody in the designers’ group',
    platformId: 'facebook',
    minutes: 5,
    schedule: MON_TO_FRI,
    targets: always({ kind: 'tick' }),
    metShare: 0.65,
    archivedAfter: null,
  },
  {
    id: 'scroll',
    title: 'Scroll without a purpose',
    platformId: 'facebook',
    minutes: 5,
    schedule: EVERY_DAY,
    targets: always({ kind: 'minutes', amount: 10, direction: 'at-most' }),
    metShare: 0.75,
    archivedAfter: null,
  },
  {
    id: 'write',
    title: 'Work on the next post',
    platformId: 'blog',
    minutes: 15,
    schedule: MON_TO_FRI,
    targets: always({ kind: 'minutes', amount: 15, direction: 'at-least' }),
    metShare: 0.55,
    archivedAfter: null,
  },
  {
    id: 'visit-blogs',
    title: 'Comment on 3 smaller blogs',
    platformId: 'blog',
    minutes: 10,
    schedule: { kind: 'times-a-week', times: 3, weekStart: 1 },
    targets: always(atLeast(3, 'comments')),
    metShare: 0.58,
    archivedAfter: null,
  },
];

const COUNT = { ...USUAL_SCORE, kind: 'count', least: 0, most: null } as const;
const INDEX = { ...USUAL_SCORE, kind: 'index', least: 0, most: 100 } as const;

const CLIENTS: SampleScore = {
  id: 'clients',
  facts: { name: 'New clients', ...COUNT, measures: 'since-last', isOutcome: true },
  course: { kind: 'rare', share: 0.3 },
  schedule: { kind: 'weekdays', weekdays: [5] },
  readShare: 0.95,
  approximateShare: 0,
};

const VISITS: SampleScore = {
  id: 'visits',
  facts: { name: 'Referral visits', ...COUNT, measures: 'that-day', isOutcome: true },
  course: { kind: 'wandering', level: 46, swing: 9, drop: 0 },
  schedule: { kind: 'weekdays', weekdays: [1, 3, 5] },
  readShare: 0.85,
  approximateShare: 0.1,
};

const KLOUT: SampleScore = {
  id: 'klout',
  facts: { name: 'Klout-style index', ...INDEX },
  course: { kind: 'wandering', level: 62, swing: 1.5, drop: 20 },
  schedule: EVERY_DAY,
  readShare: 0.8,
  approximateShare: 0,
};

/** A freelancer with a quarter of an hour or so a day, and clients who come first. */
export const FREELANCER: SampleHabits = {
  platforms: PLATFORMS,
  cap: week(30, 20),
  activities: ACTIVITIES,
  scores: [CLIENTS, VISITS, KLOUT],
  awayShare: 0.07,
  deadlineShare: 0.08,
  holidayDays: 9,
  enteredShare: 0.93,
  skippedShare: 0.04,
  lateShare: 0.05,
  sessions: { least: 1, most: 3 },
  noteShare: 0.42,
  noteLength: null,
  isTodayOver: false,
};

/** Somebody who does and records everything: 20 checks, 6 sessions, 2 readings and a long note, day after day. */
export const RECORDER: SampleHabits = {
  ...FREELANCER,
  activities: twentyADay(),
  scores: [VISITS, KLOUT].map((score) => ({ ...score, schedule: EVERY_DAY, readShare: 1 })),
  awayShare: 0,
  deadlineShare: 0,
  holidayDays: 0,
  enteredShare: 1,
  sessions: { least: 6, most: 6 },
  noteShare: 1,
  noteLength: 300,
  isTodayOver: true,
};

/** A plan of 60 activities on 12 platforms, with every kind of schedule: more than anybody should take on. */
export const OVERREACHER: SampleHabits = { ...RECORDER, ...sixtyOnTwelve() };

function sixtyOnTwelve(): Pick<SampleHabits, 'platforms' | 'activities'> {
  const platforms = Array.from({ length: 12 }, (_, index): SamplePlatform => {
    const number = String(index + 1);
    return {
      id: `platform-${number}`,
      name: `Platform ${number}`,
      hue: HUES[index % HUES.length] ?? 'slate',
      minutes: sameEveryDay(5),
    };
  });
  const schedules: readonly Schedule[] = [
    EVERY_DAY,
    MON_TO_FRI,
    { kind: 'every-n-days', every: 2, start: '2016-01-01' as Day },
    { kind: 'times-a-week', times: 3, weekStart: 1 },
    { kind: 'days-of-month', days: [1, 15, 31] },
  ];
  const activities = Array.from({ length: 60 }, (_, index): SampleActivity => {
    const like = ACTIVITIES[index % ACTIVITIES.length];
    if (like === undefined) throw new Error('There is something to do');
    return {
      ...like,
      id: `activity-${String(index + 1)}`,
      title: `${like.title}, ${String(index + 1)}`,
      platformId: platforms[index % platforms.length]?.id ?? null,
      schedule: schedules[index % schedules.length] ?? EVERY_DAY,
      archivedAfter: null,
    };
  });
  return { platforms, activities };
}

function twentyADay(): readonly SampleActivity[] {
  return ['morning', 'evening'].flatMap((half) =>
    ACTIVITIES.map((activity) => ({
      ...activity,
      id: `${activity.id}-${half}`,
      title: `${activity.title} in the ${half}`,
      schedule: EVERY_DAY,
      archivedAfter: null,
    })),
  );
}
