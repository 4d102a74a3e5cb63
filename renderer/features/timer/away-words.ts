import { isolated } from '../../../shared/base/isolated';
import type { Instant } from '../../../shared/base/instant';
import { awayTotals } from '../../../shared/time/away-totals';
import { minutesAway, type AwayChoice, type FreezeReason, type Timer } from '../../../shared/time/timer';
import { leftWords, spentWords, type LiveRecords } from '../../../shared/time/timer-face';
import type { Spent } from '../../../shared/time/spent';
import type { Format } from '../../lib/format';

const REASONS: Readonly<Record<Exclude<FreezeReason, 'stopped'>, string>> = {
  slept: 'the computer was asleep',
  locked: 'the screen was locked',
  idle: 'nobody was at the computer',
  ceiling: 'it had run for very long without a stop',
  closed: 'Rapport was closed, or another ledger was open',
};

type Of = { readonly now: Instant; readonly format: Format; readonly name: string };

/** Since when the timer stands still, why, and how long that is. */
export function awayWords(timer: Timer, { now, format, name }: Of): string {
  const { frozen } = timer;
  if (frozen === null) return '';
  if (frozen.reason === 'stopped')
    return `The time on ${isolated(name)} is stopped and not saved yet. Nothing of it is lost.`;
  const since = format.timestamp(frozen.at, timer.zone);
  const minutes = Math.floor(minutesAway(timer, now));
  return `The timer on ${isolated(name)} stands still since ${since}, ${lengthWords(minutes, format)}: ${REASONS[frozen.reason]}.`;
}

type Asked = Of & { readonly choice: AwayChoice };

/** More of them than this are counted: nobody reads the days of three weeks one by one. */
const MOST_DAYS_NAMED = 3;

/** What a choice would make of each day that it concerns: `194 of 15 min on X, 179 min over`. */
export function totalWords(records: LiveRecords, timer: Timer, { choice, now, format, name }: Asked): string {
  const totals = awayTotals(records, timer, { choice, now });
  const isSeveral = totals.length > 1;
  const named = totals.length > MOST_DAYS_NAMED + 1 ? totals.slice(0, MOST_DAYS_NAMED) : totals;
  const rest = totals.length - named.length;
  return [
    ...named.map(
      ({ day, platform }) => `${isSeveral ? `${format.shortDay(day)} ` : ''}${spentAndOver(platform, name, format)}`,
    ),
    ...(rest === 0 ? [] : [`and so on for ${format.number(rest)} more days`]),
  ].join('; ');
}

function spentAndOver(spent: Spent, name: string, { words }: Format): string {
  const isOver = spent.budget !== null && spent.spent > spent.budget;
  return `${words(spentWords(spent))} on ${isolated(name)}${isOver ? `, ${words(leftWords(spent))}` : ''}`;
}

/** `35 min`, `180 min (3 h)`, `4,320 min (3 days)` */
function lengthWords(minutes: number, { number }: Pick<Format, 'number'>): string {
  const text = `${number(minutes)} min`;
  if (minutes < 60) return text;
  if (minutes >= 2 * 1_440) return `${text} (${number(Math.floor(minutes / 1_440))} days)`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${text} (${number(hours)} h${rest === 0 ? '' : ` ${number(rest)} min`})`;
}
