import type { Day } from '../base/day';
import {
  beforeJump,
  DEFAULT_BASELINE_DAYS,
  DEFAULT_WINDOW_DAYS,
  type ActivityBefore,
  type BeforeJump,
} from '../statistics/explain-jump';
import type { DifferentActivity } from './different-activity';
import type { InsightActivity } from './insight-input';
import { amountOf } from './measure-words';
import { plainDifference } from './plain-difference';
import { amount, listed, say, title, type Sentence } from './sentence';

export type BeforeJumpInsight = {
  /** The days that were looked at; the last one is that of the reading after the jump. */
  readonly from: Day;
  readonly to: Day;
  /** How many activities have a history to compare with, and how many of them look unusual on an arbitrary day. */
  readonly examined: number;
  readonly expectedByChance: number;
  readonly different: readonly DifferentActivity[];
  /** What is said of all of them, one after the other. */
  readonly sentences: readonly Sentence[];
};

export type BeforeJumpOptions = { readonly windowDays?: number; readonly baselineDays?: number };

/**
 * What was different in the days before a jump. Of an activity with a short history only plain facts are given: so much
 * then, and so much in the days before those.
 */
export function beforeJumpInsight(
  activities: readonly InsightActivity[],
  date: Day,
  options: BeforeJumpOptions = {},
): BeforeJumpInsight {
  const { windowDays = DEFAULT_WINDOW_DAYS, baselineDays = DEFAULT_BASELINE_DAYS } = options;
  const found = beforeJump({ activities: activities.map(statisticalPart), date, windowDays, baselineDays });
  const different = activities.flatMap((activity, place) => {
    const one = found.activities[place];
    if (one === undefined) return [];
    if (one.flag === 'not-enough-data') return plainDifference(activity, date, windowDays) ?? [];
    return unusual(activity, one) ?? [];
  });
  const { from, to, examined, expectedByChance } = found;
  const sentences = sentencesOf(found, different, windowDays);
  return { from, to, examined, expectedByChance, different, sentences };
}

function statisticalPart({ id, days, trackedFrom, trackedTo }: InsightActivity) {
  return { id, days, trackedFrom, trackedTo };
}

function unusual(activity: InsightActivity, { flag, windowSum, usual }: ActivityBefore): DifferentActivity | null {
  if ((flag !== 'more-than-usual' && flag !== 'less-than-usual') || windowSum === null || usual === null) return null;
  const unit = activity.isTick ? null : activity.unit;
  return {
    activityId: activity.id,
    title: activity.title,
    flag: flag === 'more-than-usual' ? 'more' : 'less',
    comparedWith: 'usual',
    amount: windowSum,
    before: usual,
    sentence: say`${title(activity.title)}: ${amountOf(windowSum, unit)}; ${amount(usual)} is usual in as many days.`,
  };
}

function sentencesOf(
  found: BeforeJump,
  different: readonly DifferentActivity[],
  windowDays: number,
): readonly Sentence[] {
  const plain = different.filter(({ comparedWith }) => comparedWith === 'window-before');
  return [
    ...(found.examined === 0 ? [] : [unusualSentence(found, different, windowDays)]),
    ...(found.examined < found.activities.length ? [shortHistorySentence(found, plain, windowDays)] : []),
    ...(different.length > 1 ? [SEVERAL] : []),
    ...(different.length > 0 ? [say`This is a list of candidates for an experiment, not an explanation.`] : []),
  ];
}

const SEVERAL = say`Several things changed at once: nobody can tell which of them, if any, it was.`;

function unusualSentence(found: BeforeJump, different: readonly DifferentActivity[], windowDays: number): Sentence {
  const flagged = (flag: DifferentActivity['flag']): Sentence =>
    listed(different.filter((one) => one.comparedWith === 'usual' && one.flag === flag).map((one) => title(one.title)));
  const parts = [
    ...(flagged('more').length === 0 ? [] : [say`unusually much of ${flagged('more')}`]),
    ...(flagged('less').length === 0 ? [] : [say`unusually little of ${flagged('less')}`]),
  ];
  const [first, second] = parts;
  if (first === undefined) {
    const known = found.examined < found.activities.length ? ' of which enough is known' : '';
    return say`In the ${amount(windowDays)} days before, nothing that you do${known} was unusual.`;
  }
  const what = second === undefined ? first : say`${first}, ${second}`;
  return say`In the ${amount(windowDays)} days before, you did ${what}. ${chanceWords(found)}`;
}

const NTH = ['most days', 'about every second day', 'about every third day', 'about every fourth day'].map(
  (days) => `${days} of yours`,
);

/** How often as much would be found without any jump; less than one of them is not a number of activities. */
function chanceWords({ expectedByChance: expected, examined }: BeforeJump): Sentence {
  const unusualAsWell = 'would look this unusual as well';
  if (expected >= 1 || expected <= 0) {
    const of = examined === 1 ? '1 activity' : say`${amount(examined)} activities`;
    return say`On an arbitrary day of yours up to ${amount(expected)} of ${of} ${unusualAsWell}.`;
  }
  const nth = Math.round(1 / expected);
  const days = NTH[nth - 1] ?? say`about one day of yours in ${amount(nth)}`;
  const which = examined === 1 ? 'this one activity' : say`one of ${amount(examined)} activities`;
  return say`On ${days} ${which} ${unusualAsWell}.`;
}

function shortHistorySentence(found: BeforeJump, plain: readonly DifferentActivity[], windowDays: number): Sentence {
  const whole = found.examined === 0 ? say`The history is` : say`The history of some activities is`;
  const short = say`${whole} too short to say what is unusual.`;
  const days = say`the ${amount(windowDays)} days before and the ${amount(windowDays)} days before those`;
  if (plain.length === 0) return say`${short} Between ${days} no clear difference is recorded.`;
  return say`${short} Between ${days} these differ: ${listed(plain.map((one) => title(one.title)))}.`;
}
