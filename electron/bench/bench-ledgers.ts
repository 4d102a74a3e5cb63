import { day, monthOf } from '../../shared/base/day';
import { parseInstant, type Instant } from '../../shared/base/instant';
import type { Stamp } from '../../shared/base/stamp';
import type { Command } from '../../shared/ledger/command';
import type { Documents } from '../../shared/ledger/documents';
import { RECORDER } from '../../shared/sample/sample-habits';
import { overreachingLedger, sampleLedger, tenYearLedger } from '../../shared/sample/sample-ledger';

/** The ledgers that are compared, all of the same person, who records everything. */

export const TODAY = day('2026-11-24');
export const THIS_MONTH = monthOf(TODAY);
export const NOW = momentOf('2026-11-24T20:00:00.000Z');
export const STAMP: Stamp = { at: NOW, zone: 'UTC', source: 'checklist' };

const SEED = 7;
const DAYS_OF_THIS_MONTH = 24;

export const TEN_YEARS = tenYearLedger({ seed: SEED, today: TODAY });
/** The same habits, begun on the first of this month. */
const ONE_MONTH = sampleLedger({ seed: SEED, today: TODAY, days: DAYS_OF_THIS_MONTH, habits: RECORDER });
/** 60 activities on 12 platforms, and ten years of them. */
export const LARGE_PLAN = overreachingLedger({ seed: SEED, today: TODAY });
/** Half a year of an ordinary plan. */
export const TYPICAL = sampleLedger({ seed: SEED, today: TODAY });
/** The plan, and nothing entered. */
export const NOTHING_ENTERED: Documents = { catalog: ONE_MONTH.catalog, months: new Map() };

/** A tick that is there one time and gone the next is written every time. */
export function tickOf({ catalog }: Documents, amount: number): Command {
  const activity = catalog.activities.find(({ plans }) => plans[0]?.target.kind === 'tick');
  if (activity === undefined) throw new Error('There is nothing to tick.');
  return { type: 'check.set', activityId: activity.id, day: TODAY, entry: { kind: 'amount', amount } };
}

/** What a service or a page has of a ledger on an ordinary day. */
export function onlyThisMonth({ catalog, months }: Documents): Documents {
  return { catalog, months: new Map([...months].filter(([month]) => month === THIS_MONTH)) };
}

function momentOf(text: string): Instant {
  const moment = parseInstant(text);
  if (moment === null) throw new Error(`Not an instant: ${text}`);
  return moment;
}
