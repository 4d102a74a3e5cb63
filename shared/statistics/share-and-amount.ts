/**
 * Share and amount: the change of a source's share of all visits, split exactly into what came from its own visits and
 * what from those of the others by the Shapley value for two players, which takes the mean over both orders in which the
 * two can have changed (Shapley 1953). It assumes that visits are counted and not sampled: there is no test.
 */

/** What was counted in so many days, by source. A source without an entry had none. */
export type SourceCounts = { readonly days: number; readonly visits: ReadonlyMap<string, number> };

type Moved = 'up' | 'down' | 'same';
type ShareVerdict = 'no-data' | `share-${Moved}-visits-${Moved}`;

/** One source. The shares, and what is made of them, are null where nothing at all was counted in a period. */
export type SourceChange = {
  readonly source: string;
  readonly perDayBefore: number;
  readonly perDayAfter: number;
  readonly shareBefore: number | null;
  readonly shareAfter: number | null;
  readonly shareChange: number | null;
  readonly ownEffect: number | null;
  readonly othersEffect: number | null;
  readonly verdict: ShareVerdict;
};

export type ShareAndAmount = {
  readonly totalPerDayBefore: number;
  readonly totalPerDayAfter: number;
  /** In the order of their names. */
  readonly sources: readonly SourceChange[];
};

/** Visits a day of a source, and of all others. */
type Rates = { readonly own: number; readonly others: number };

/** A smaller part of the visits before, or of all visits, is no change. */
const LEAST_CHANGE_OF_VISITS = 0.05;
const LEAST_CHANGE_OF_SHARE = 0.01;

export function shareAndAmount(before: SourceCounts, after: SourceCounts): ShareAndAmount {
  const totalPerDayBefore = totalPerDay(before);
  const totalPerDayAfter = totalPerDay(after);
  const names = [...new Set([...before.visits.keys(), ...after.visits.keys()])].sort(byName);
  return {
    totalPerDayBefore,
    totalPerDayAfter,
    sources: names.map((source) =>
      sourceChange(source, ratesOf(before, source, totalPerDayBefore), ratesOf(after, source, totalPerDayAfter)),
    ),
  };
}

function sourceChange(source: string, before: Rates, after: Rates): SourceChange {
  return { source, perDayBefore: before.own, perDayAfter: after.own, ...shareChange(before, after) };
}

function shareChange(before: Rates, after: Rates): Omit<SourceChange, 'source' | 'perDayBefore' | 'perDayAfter'> {
  const [shareBefore, shareAfter] = [shareOrNull(before), shareOrNull(after)];
  if (shareBefore === null || shareAfter === null) {
    const nothing = { shareChange: null, ownEffect: null, othersEffect: null };
    return { shareBefore, shareAfter, ...nothing, verdict: 'no-data' };
  }
  const onlyOwn = share({ own: after.own, others: before.others });
  const onlyOthers = share({ own: before.own, others: after.others });
  const change = shareAfter - shareBefore;
  return {
    shareBefore,
    shareAfter,
    shareChange: change,
    ownEffect: (onlyOwn - shareBefore + (shareAfter - onlyOthers)) / 2,
    othersEffect: (onlyOthers - shareBefore + (shareAfter - onlyOwn)) / 2,
    verdict: `share-${moved(change, Math.abs(change) < LEAST_CHANGE_OF_SHARE)}-visits-${visitsMoved(before, after)}`,
  };
}

function visitsMoved({ own: before }: Rates, { own: after }: Rates): Moved {
  const isNone = before === 0 && after === 0;
  return moved(after - before, isNone || Math.abs(after - before) < LEAST_CHANGE_OF_VISITS * before);
}

function moved(by: number, isSame: boolean): Moved {
  if (isSame) return 'same';
  return by > 0 ? 'up' : 'down';
}

function shareOrNull(rates: Rates): number | null {
  return rates.own + rates.others === 0 ? null : share(rates);
}

function share({ own, others }: Rates): number {
  return own + others === 0 ? 0 : own / (own + others);
}

function ratesOf({ days, visits }: SourceCounts, source: string, total: number): Rates {
  const own = (visits.get(source) ?? 0) / days;
  return { own, others: total - own };
}

function totalPerDay({ days, visits }: SourceCounts): number {
  return [...visits.values()].reduce((sum, count) => sum + count, 0) / days;
}

function byName(one: string, other: string): number {
  return one < other ? -1 : 1;
}
