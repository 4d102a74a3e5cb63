import { clockTime } from '../../shared/base/clock-time';
import type { Day } from '../../shared/base/day';
import { dayOf } from '../../shared/base/day-of';
import type { Instant } from '../../shared/base/instant';
import { createFormat, type Format } from './format';

const MIDNIGHT = clockTime('00:00');

type Here = { readonly today: Day; readonly zone: string };

/** Writes since when something is so: the time alone where that was today. */
export function sinceWords(format: Pick<Format, 'time' | 'moment'>, { today, zone }: Here): (at: Instant) => string {
  return (at) => (dayOf(at, zone, MIDNIGHT) === today ? format.time(at, zone) : format.moment(at, zone));
}

/** The same for whoever has no format at hand. */
export function sinceWordsIn(locale: string, here: Here): (at: Instant) => string {
  return (at) => sinceWords(createFormat(locale), here)(at);
}
