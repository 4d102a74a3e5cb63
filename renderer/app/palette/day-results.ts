import { daysBetween } from '../../../shared/base/day';
import { parseDayWords } from '../../../shared/base/parse-day-words';
import type { Format } from '../../lib/format';
import type { Candidate, PaletteScene } from './palette-result';
import type { TypedLine } from './typed-line';

/** The day that the words mean, if they mean one: `last Tuesday`, `go to 3 nov`. The page of today has a name already. */
export function dayResults({ today, weekStart, format }: PaletteScene, { text }: TypedLine): readonly Candidate[] {
  const words = text.replace(/^(?:go )?to /i, '');
  const day = words.toLowerCase() === 'today' ? null : parseDayWords(words, today, weekStart);
  if (day === null) return [];
  const distance = distanceWords(daysBetween(today, day), format);
  return [
    {
      id: 'day',
      text: `Go to ${format.longDay(day, today)}`,
      aside: { kind: 'words', text: distance },
      asked: [],
      action: { kind: 'go', place: { page: 'today', day: day === today ? null : day } },
    },
  ];
}

/** How far it is from today. */
function distanceWords(days: number, format: Format): string {
  if (days === 0) return 'today';
  if (Math.abs(days) === 1) return days === 1 ? 'tomorrow' : 'yesterday';
  const count = format.number(Math.abs(days));
  return days > 0 ? `in ${count} days` : `${count} days ago`;
}
