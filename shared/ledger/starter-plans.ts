import { TICK, type Direction, type Target } from '../checklist/target';
import { EVERY_DAY, type Schedule } from '../schedule/schedule';
import { HUES, type Hue } from '../time/platform';

/** The networks and sites that the set-up offers by name, as many as there are hues. Any other can be typed. */
export const OFFERED_PLATFORMS = [
  'X',
  'LinkedIn',
  'Blog',
  'Facebook',
  'Instagram',
  'YouTube',
  'Mastodon',
  'Bluesky',
  'Threads',
  'Reddit',
] as const;
type OfferedPlatform = (typeof OFFERED_PLATFORMS)[number];

/** What a starter plan says of an activity. */
type SuggestionFacts = {
  readonly title: string;
  readonly schedule: Schedule;
  readonly target: Target;
  /** How long it takes about. */
  readonly minutes: number;
};

/** An activity that a starter plan suggests; `key` tells it from all others of all plans. */
export type Suggestion = SuggestionFacts & { readonly key: string; readonly platformName: string | null };

export type StarterPlanId = 'fifteen-minutes' | 'blogger' | 'job-search' | 'blank';

export type StarterPlan = {
  readonly id: StarterPlanId;
  readonly name: string;
  /** Whom it is for, in a few words. */
  readonly about: string;
  /** The most useful first, for those are chosen when the minutes are few. */
  readonly suggestions: readonly (SuggestionFacts & { readonly platformName: OfferedPlatform | null })[];
  /** What it suggests for a platform that it has nothing of its own for. */
  readonly elsewhere: SuggestionFacts | null;
};

export const MON_TO_FRI: Schedule = { kind: 'weekdays', weekdays: [1, 2, 3, 4, 5] };

const ANSWER_THERE: SuggestionFacts = {
  title: 'Answer comments and messages',
  schedule: EVERY_DAY,
  target: TICK,
  minutes: 3,
};

export const STARTER_PLANS: readonly StarterPlan[] = [
  {
    id: 'fifteen-minutes',
    name: 'Fifteen minutes a day',
    about: 'A little of everything, for people whose clients come first.',
    suggestions: [
      daily(null, 'Answer whoever wrote to you', { target: TICK, minutes: 3 }),
      daily('X', 'Reply to people you value', { target: count(3, 'replies'), minutes: 4 }),
      onWorkdays('LinkedIn', 'Comment on a client’s or colleague’s post', { target: TICK, minutes: 4 }),
      onWorkdays('Blog', 'Visit a smaller blog and leave a comment', { target: TICK, minutes: 4 }),
      onWorkdays(null, 'Thank somebody by name', { target: TICK, minutes: 1 }),
      daily('Facebook', 'Say something useful in one group', { target: TICK, minutes: 4 }),
      daily('Instagram', 'Comment where a like would do', { target: count(3, 'comments'), minutes: 3 }),
      daily('Mastodon', 'Reply to people you value', { target: count(2, 'replies'), minutes: 3 }),
      daily('Bluesky', 'Reply to people you value', { target: count(2, 'replies'), minutes: 3 }),
      daily(null, 'Scroll without a purpose', { target: minutes(5, 'at-most'), minutes: 5 }),
    ],
    elsewhere: ANSWER_THERE,
  },
  {
    id: 'blogger',
    name: 'Blogger',
    about: 'Writing first, then the people who read you and whom you read.',
    suggestions: [
      daily('Blog', 'Work on the next post', { target: minutes(10, 'at-least'), minutes: 10 }),
      daily('Blog', 'Answer comments on your posts', { target: TICK, minutes: 3 }),
      daily(null, 'Note one idea for a post', { target: TICK, minutes: 1 }),
      onWorkdays('X', 'Share an older post with a new line', { target: TICK, minutes: 2 }),
      onWorkdays('LinkedIn', 'Share somebody else’s article and say why', { target: TICK, minutes: 3 }),
      onWorkdays('Blog', 'Comment on other blogs', { target: count(2, 'comments'), minutes: 8 }),
      daily('Facebook', 'Answer comments on your page', { target: TICK, minutes: 3 }),
      onWorkdays('Instagram', 'Show one picture of your work', { target: TICK, minutes: 4 }),
      daily('YouTube', 'Answer comments under your videos', { target: TICK, minutes: 4 }),
      daily(null, 'Look at the visitor numbers', { target: count(1, 'look', 'at-most'), minutes: 2 }),
    ],
    elsewhere: ANSWER_THERE,
  },
  {
    id: 'job-search',
    name: 'Job search',
    about: 'Being seen by people who know your field, without wearing out anybody.',
    suggestions: [
      onWorkdays(null, 'Write to one person you have worked with', { target: TICK, minutes: 5 }),
      onWorkdays('LinkedIn', 'Comment on posts from your field', { target: count(2, 'comments'), minutes: 5 }),
      onWorkdays('LinkedIn', 'Ask to connect, with a personal line', {
        target: count(3, 'requests', 'at-most'),
        minutes: 4,
      }),
      onWorkdays('X', 'Reply to people in your field', { target: count(2, 'replies'), minutes: 4 }),
      onWorkdays(null, 'Thank whoever helped', { target: TICK, minutes: 1 }),
      onWorkdays('Blog', 'Write down one thing you learned', { target: TICK, minutes: 8 }),
      onWorkdays('Facebook', 'Answer a question in a professional group', { target: TICK, minutes: 4 }),
      onWorkdays('Reddit', 'Answer a question from your field', { target: TICK, minutes: 5 }),
      onWorkdays('Mastodon', 'Reply to people in your field', { target: count(2, 'replies'), minutes: 4 }),
      onWorkdays('Bluesky', 'Reply to people in your field', { target: count(2, 'replies'), minutes: 4 }),
    ],
    elsewhere: ANSWER_THERE,
  },
  {
    id: 'blank',
    name: 'Blank',
    about: 'An empty checklist, to be filled as you go.',
    suggestions: [],
    elsewhere: null,
  },
];

export function starterPlan(id: StarterPlanId): StarterPlan {
  const plan = STARTER_PLANS.find((one) => one.id === id);
  if (plan === undefined) throw new Error(`No starter plan ${id}`);
  return plan;
}

/** What `plan` suggests to somebody who uses these platforms, and on no platform; the most useful first. */
export function suggestionsFor(plan: StarterPlan, platformNames: readonly string[]): readonly Suggestion[] {
  const own = plan.suggestions.flatMap((suggestion, index) => {
    const isForThem = suggestion.platformName === null || platformNames.includes(suggestion.platformName);
    return isForThem ? [{ ...suggestion, key: `${plan.id} ${String(index)}` }] : [];
  });
  const { elsewhere } = plan;
  if (elsewhere === null) return own;
  const others = platformNames.filter((name) => own.every(({ platformName }) => platformName !== name));
  return [...own, ...others.map((platformName) => ({ ...elsewhere, platformName, key: `${plan.id} ${platformName}` }))];
}

/**
 * A hue for each platform: offered ones always have the one of their position, typed ones the first that none of the
 * others has, and beyond ten platforms hues repeat.
 */
export function huesFor(platformNames: readonly string[]): ReadonlyMap<string, Hue> {
  const offered: readonly string[] = OFFERED_PLATFORMS;
  const hues = new Map<string, Hue>();
  for (const name of platformNames) {
    const hue = HUES[offered.indexOf(name)];
    if (hue !== undefined) hues.set(name, hue);
  }
  for (const [index, name] of platformNames.entries()) {
    if (!hues.has(name)) hues.set(name, freeHue([...hues.values()], index));
  }
  return hues;
}

/** The first hue that is not `taken`, or when all are, the one of `position` counted round. */
export function freeHue(taken: readonly Hue[], position: number): Hue {
  return HUES.find((hue) => !taken.includes(hue)) ?? HUES[position % HUES.length] ?? 'stone';
}

type Taking = Pick<SuggestionFacts, 'target' | 'minutes'>;

function daily(platformName: OfferedPlatform | null, title: string, taking: Taking) {
  return { platformName, title, schedule: EVERY_DAY, ...taking };
}

function onWorkdays(platformName: OfferedPlatform | null, title: string, taking: Taking) {
  return { platformName, title, schedule: MON_TO_FRI, ...taking };
}

function count(amount: number, unit: string, direction: Direction = 'at-least'): Target {
  return { kind: 'count', amount, unit, direction };
}

function minutes(amount: number, direction: Direction): Target {
  return { kind: 'minutes', amount, direction };
}
