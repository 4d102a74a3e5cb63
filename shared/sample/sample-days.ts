import { clockTimeOfMinutes, DEFAULT_DAY_START } from '../base/clock-time';
import { daysBetween, type Day } from '../base/day';
import { instantWithinDay } from '../base/day-of';
import { instantOfMilliseconds, millisecondsOf, type Instant } from '../base/instant';
import { pick, randomWhole, type Random } from '../base/random';
import { duePlan } from '../checklist/activity';
import { checkId, type Check, type Entry } from '../checklist/check';
import { amountOf, directionOf, type Target } from '../checklist/target';
import type { MonthRecords } from '../ledger/documents';
import type { Reading } from '../scores/reading';
import type { Session } from '../time/session';
import { sampleId, type SampleCatalog } from './sample-catalog';
import { FALL_NOTE, longNote, sampleNote, type NoteText } from './sample-notes';
import type { SamplePlan } from './sample-plan';

export type DayRecords = { readonly day: Day } & {
  readonly [Name in keyof MonthRecords]: readonly MonthRecords[Name][];
};

type Parts = {
  readonly plan: SamplePlan;
  readonly catalog: SampleCatalog;
  readonly random: Random;
  readonly isFull: boolean;
  readonly first: Day;
  readonly today: Day;
};

const ZONE = 'UTC';
const SKIP_REASONS: readonly [string, ...string[]] = ['client deadline', 'ill', 'travelling', 'the group was down'];
/** How many days before today the service changed how it computes the index. */
const FALL_DAYS_AGO = 66;
/** A week away, in days before today. */
const HOLIDAY = { from: 110, to: 103 } as const;
const LONG_NOTE = 300;
const SESSIONS_A_FULL_DAY = 6;

/** Invents day after day; to be called for each day once, in order, because scores wander on from where they are. */
export function createSampleDays({ plan, catalog, random, isFull, first, today }: Parts): (day: Day) => DayRecords {
  const values = plan.scores.map(({ start }) => start);

  function checks(day: Day): readonly Check[] {
    return catalog.activities.flatMap((activity, index) => {
      const due = duePlan(activity, day);
      const diligence = plan.activities[index]?.diligence ?? 0;
      if (due === null) return [];
      const entry = isFull ? (random() < 0.92 ? sampleEntry(due.target) : null) : likelyEntry(due.target, diligence);
      // Today has only begun: some of it is still to do.
      if (entry === null || (day === today && !isFull && index % 3 !== 0)) return [];
      const at = momentOn(day, 8 * 60 + index * 7 + randomWhole(random, 0, 6));
      return [{ id: checkId(day, activity.id), day, activityId: activity.id, entry, ...entered(at) }];
    });
  }

  function likelyEntry(target: Target, diligence: number): Entry | null {
    const chance = random();
    if (chance < diligence) return sampleEntry(target);
    if (chance < diligence + 0.06) return { kind: 'skipped', reason: pick(random, SKIP_REASONS) };
    return chance < diligence + 0.2 ? { kind: 'amount', amount: 0 } : null;
  }

  function sampleEntry(target: Target): Entry {
    const amount = amountOf(target);
    if (target.kind === 'tick') return { kind: 'amount', amount };
    if (directionOf(target) === 'at-most')
      return { kind: 'amount', amount: randomWhole(random, 0, amount + (random() < 0.1 ? 2 : 0)) };
    return { kind: 'amount', amount: random() < 0.75 ? amount : randomWhole(random, 0, amount) };
  }

  function sessions(day: Day): readonly Session[] {
    const longest = isFull ? SESSIONS_A_FULL_DAY : day === today ? 2 : 3;
    const number = isFull ? longest : randomWhole(random, 1, longest);
    let minute = 8 * 60 + 30;
    return Array.from({ length: number }, (_, index) => {
      const platform = catalog.platforms[isFull ? index % catalog.platforms.length : index] ?? catalog.platforms[0];
      if (platform === undefined) throw new Error('The sample has platforms');
      const minutes = randomWhole(random, 3, index === 0 ? 14 : 9);
      const startAt = momentOn(day, minute);
      const endAt = momentOn(day, minute + minutes);
      minute += minutes + randomWhole(random, 20, 90);
      const span = { kind: 'from-to', startAt, endAt } as const;
      return { id: sampleId('session', index, day), day, platformId: platform.id, span, ...entered(endAt) };
    });
  }

  function readings(day: Day): readonly Reading[] {
    return plan.scores.flatMap((score, index) => {
      if (daysBetween(first, day) % score.every !== 0) return [];
      const { least, most } = score.facts;
      const moved = (values[index] ?? score.start) + randomWhole(random, -score.wander, score.wander);
      const value = Math.min(Math.max(moved, least ?? moved), most ?? moved);
      values[index] = value;
      const id = sampleId('reading', index, day);
      const scoreId = sampleId('score', index);
      return [{ id, day, scoreId, value, isApproximate: random() < 0.05, ...entered(momentOn(day, 7 * 60 + 50)) }];
    });
  }

  function note(day: Day): NoteText | null {
    if (isFallDay(day)) return FALL_NOTE;
    if (isFull) return longNote(random, LONG_NOTE);
    return random() < 0.35 ? sampleNote(random) : null;
  }

  function isFallDay(day: Day): boolean {
    return !isFull && daysBetween(day, today) === FALL_DAYS_AGO;
  }

  /** Nothing is entered on some days: they stay "not entered", which is not "not done". */
  function isBlank(day: Day): boolean {
    const ago = daysBetween(day, today);
    const isAway = ago <= HOLIDAY.from && ago >= HOLIDAY.to;
    return !isFull && (isAway || (ago > 1 && random() < 0.08 && !isFallDay(day)));
  }

  return (day) => {
    if (isFallDay(day))
      for (const [index, { fall }] of plan.scores.entries()) values[index] = (values[index] ?? 0) - fall;
    if (isBlank(day)) return { day, checks: [], sessions: [], readings: [], notes: [] };
    const text = note(day);
    const notes = text === null ? [] : [{ id: day, day, ...text, ...entered(momentOn(day, 20 * 60)) }];
    return { day, checks: checks(day), sessions: sessions(day), readings: readings(day), notes };
  };
}

/** `minutes` after midnight. */
function momentOn(day: Day, minutes: number): Instant {
  const midday = instantWithinDay(day, clockTimeOfMinutes(12 * 60), { zone: ZONE, dayStart: DEFAULT_DAY_START });
  return instantOfMilliseconds(millisecondsOf(midday) + (minutes - 12 * 60) * 60_000);
}

function entered(at: Instant) {
  return { at, zone: ZONE, source: 'sample', editedAt: at } as const;
}
