import type { Day } from '../base/day';
import { quantile } from '../statistics/numeric';
import { changesWith, type ChangeWith } from './changes-with';
import type { InsightActivity, InsightScore, ScoreRecord } from './insight-input';

/** A stretch between two readings that speaks against a link. */
export type CounterExample = {
  /** The days in which the change came about. */
  readonly from: Day;
  readonly to: Day;
  /** Of the whole stretch; of a score that counts, what there was in it. */
  readonly change: number;
  /** How much of the activity there was per day. */
  readonly exposure: number;
  /** The reading at its end. */
  readonly level: number;
};

export type CounterExamples = {
  /** How the two lists are to be called. */
  readonly withoutWords: string;
  readonly withWords: string;
  readonly bestWithout: readonly CounterExample[];
  readonly worstWith: readonly CounterExample[];
};

/** What is to be spoken against; without a sign, that the score is better with the activity. */
export type Link = { readonly lag: number; readonly sign: 1 | -1 | null };

const MOST_EXAMPLES = 3;
/** Of what is done to some extent all the time, a quarter of the stretches is without it, and a quarter with it. */
const LITTLE = 0.25;
const MUCH = 0.75;

/**
 * Where the score moved most as the link has it although the activity was not done, and where it moved most the other way
 * although it was. Never across a break.
 */
export function counterExamples(record: ScoreRecord, activity: InsightActivity, { lag, sign }: Link): CounterExamples {
  const better = betterSign(record.score);
  const way = sign ?? better;
  const known = changesWith(record, [activity], lag).flatMap((change) => {
    const [exposure = null] = change.exposures;
    return exposure === null ? [] : [{ ...change, exposure, moved: way * change.movement }];
  });
  const { isWithout, isWith } = contrastOf(known.map(({ exposure }) => exposure));
  const without = known.filter(({ exposure, moved }) => isWithout(exposure) && moved > 0);
  const against = known.filter(({ exposure, moved }) => isWith(exposure) && moved < 0);
  return {
    withoutWords: way === better ? 'The best days without it' : 'The worst days without it',
    withWords: way === better ? 'The worst days with it' : 'The best days with it',
    bestWithout: largest(without, ({ moved }) => moved).map(exampleOf),
    worstWith: largest(against, ({ moved }) => -moved).map(exampleOf),
  };
}

export function betterSign({ isHigherBetter }: InsightScore): 1 | -1 {
  return isHigherBetter ? 1 : -1;
}

/** The three with the most of something, the earlier of equals first. */
export function largest<Change>(changes: readonly Change[], size: (change: Change) => number): readonly Change[] {
  return changes.toSorted((one, other) => size(other) - size(one)).slice(0, MOST_EXAMPLES);
}

type Contrast = {
  readonly isWithout: (exposure: number) => boolean;
  readonly isWith: (exposure: number) => boolean;
};

function contrastOf(exposures: readonly number[]): Contrast {
  if (exposures.includes(0)) return { isWithout: (exposure) => exposure === 0, isWith: (exposure) => exposure > 0 };
  const [little, much] = [quantile(exposures, LITTLE), quantile(exposures, MUCH)];
  // What is always done to the same extent has no stretch without it.
  return { isWithout: (exposure) => exposure <= little && exposure < much, isWith: (exposure) => exposure >= much };
}

function exampleOf({ from, to, change, level, exposure }: ChangeWith & { readonly exposure: number }): CounterExample {
  return { from, to, change, exposure, level };
}
