import { addDays, daysBetween, type Day } from '../../../shared/base/day';
import { isolated } from '../../../shared/base/isolated';
import { amountOf, unitOf } from '../../../shared/checklist/target';
import type { DoneActivity } from '../../../shared/ledger/day-facts-in';
import type { Event } from '../../../shared/scores/event';
import type { Reading } from '../../../shared/scores/reading';
import { spentWords } from '../../../shared/time/timer-face';
import type { Format } from '../../lib/format';
import type { DayView, ReadingRow } from './day-view';

/** `today`, `yesterday`, else nothing. */
export function nearWord(day: Day, today: Day): string | null {
  if (day === today) return 'today';
  return day === addDays(today, -1) ? 'yesterday' : null;
}

/** `6 of 8 done · 1 skipped · 14 of 15 min`; empty where there is nothing to say. */
export function factsWords({ facts, isChecked }: DayView): string {
  return [
    checklistWords(facts, isChecked),
    facts.skippedActivities.length > 0 ? `${String(facts.skippedActivities.length)} skipped` : null,
    facts.time.spent > 0 ? spentWords(facts.time) : null,
  ]
    .filter((words) => words !== null)
    .join(' · ');
}

function checklistWords({ done, due, open }: DayView['facts'], isChecked: boolean): string | null {
  if (due === 0) return null;
  if (!isChecked) return `${String(due)} due, nothing entered`;
  const sum = `${String(done)} of ${String(due)} done`;
  return open > 0 ? `${sum}, ${String(open)} not entered` : sum;
}

export function valueWords({ value, isApproximate }: Pick<Reading, 'value' | 'isApproximate'>, format: Format): string {
  return `${isApproximate ? 'about ' : ''}${format.number(value)}`;
}

/** `47, restated 52`; of a value that nobody has seen on its day only what it was restated to. */
function readingValue({ seen, restated }: ReadingRow, format: Format): string {
  return [
    seen === null ? null : valueWords(seen, format),
    restated === null ? null : `restated ${valueWords(restated, format)}`,
  ]
    .filter((words) => words !== null)
    .join(', ');
}

/** `−1 since 16 Nov`; null where there is no reading before, or a break lies between. */
function readingChange({ seen }: ReadingRow, format: Format): string | null {
  const change = seen?.change ?? null;
  if (change === null) return null;
  const by = change.by === 0 ? 'no change' : `${change.isApproximate ? 'about ' : ''}${format.signed(change.by)}`;
  return `${by} since ${format.shortDay(change.since)}`;
}

/** `Answer mentions · Give +Ks (10 of 10 +Ks)`, or those of which only a part was done. */
export function doneWords({ facts }: DayView, state: DoneActivity['state'], format: Format): string {
  return facts.doneActivities
    .filter((done) => done.state === state)
    .map((done) => [isolated(done.title), amountWords(done, format)].filter((words) => words !== null).join(' '))
    .join(' · ');
}

/** `Give +Ks (ill) · Answer mentions` */
export function skippedWords({ facts }: DayView): string {
  return facts.skippedActivities
    .map(({ title, reason }) => (reason === null ? isolated(title) : `${isolated(title)} (${isolated(reason)})`))
    .join(' · ');
}

/** `X 6 of 15 min · LinkedIn 4 min` */
export function minutesWords({ facts }: DayView, format: Format): string {
  return facts.time.platforms
    .filter(({ spent }) => spent > 0)
    .map((row) => `${isolated(row.platform.name)} ${format.words(spentWords(row))}`)
    .join(' · ');
}

/** `Klout 47, restated 52, −1 since 16 Nov · Referrals 118` */
export function readingsWords({ readings }: DayView, format: Format): string {
  return readings
    .map((row) => {
      const change = readingChange(row, format);
      return `${isolated(row.score.name)} ${readingValue(row, format)}${change === null ? '' : `, ${change}`}`;
    })
    .join(' · ');
}

/** `(7 of 10 +Ks)`; nothing for a tick, which is done or is not there. */
function amountWords({ amount, target }: DoneActivity, format: Format): string | null {
  if (target.kind === 'tick') return null;
  const unit = unitOf(target);
  return `(${format.number(amount)} of ${format.number(amountOf(target))}${unit === '' ? '' : ` ${isolated(unit)}`})`;
}

/** Of an event that lasts: which of its days this one is. */
export function eventDayWords({ from, to }: Event, day: Day, { number }: Format): string | null {
  if (from === to) return null;
  return `day ${number(daysBetween(from, day) + 1)} of ${number(daysBetween(from, to) + 1)}`;
}

/** `9 days without entries` */
export function quietWords(count: number, format: Format): string {
  return `${format.number(count)} ${count === 1 ? 'day' : 'days'} without entries`;
}
