import type { Day } from '../../../shared/base/day';
import { isolated } from '../../../shared/base/isolated';
import { erasOf } from '../../../shared/scores/era';
import { breaksOf, doesBreak, type DaySpan, type Event } from '../../../shared/scores/event';
import type { Score } from '../../../shared/scores/score';
import type { Format } from '../../lib/format';
import type { ScoreEra, ScoreEvent, ScoreLineData, ScorePoint } from './figures/score-line-data';
import type { ReadingDay, ReadScore } from './insights-requests';

type ScoreLineParts = { readonly score: Score; readonly read: ReadScore; readonly events: readonly Event[] };

/** What the figure of a score is drawn from. */
export function scoreLineOf({ score, read, events }: ScoreLineParts, format: Format): ScoreLineData {
  const breaks = breaksOf(events, score.id);
  const isRestated = read.readings.some(({ restated }) => restated !== null);
  return {
    name: score.name,
    unit: unitOf(score),
    eras: erasOfPoints(pointsOf(read.readings, 'seen'), breaks),
    ...(isRestated ? { restated: erasOfPoints(pointsOf(read.readings, 'restated'), breaks) } : {}),
    events: events
      .filter(({ breaks: of }) => of.kind === 'none' || doesBreak(of, score.id))
      .map((event) => labelled(event, { breaks, dayWords: dayWordsOf(read, format), format })),
    step: score.step,
    jumps: markedJumps(read.jumps),
  };
}

/** More of them would hide the line. */
export const MOST_JUMPS = 12;

/** The largest, in the order of their days. */
function markedJumps(jumps: ReadScore['jumps']): readonly Day[] {
  const largest = jumps.toSorted((one, other) => Math.abs(other.by) - Math.abs(one.by)).slice(0, MOST_JUMPS);
  return largest.map(({ day }) => day).sort();
}

/** What its numbers count. */
function unitOf({ kind, measures }: Score): string {
  if (kind === 'index') return 'points';
  if (kind === 'percentage') return 'percent';
  if (measures === 'that-day') return 'a day';
  return measures === 'since-last' ? 'since the reading before' : 'in all';
}

/** Points in the order of their days, cut where a break lies between two; those on its days stand by themselves. */
function erasOfPoints(points: readonly ScorePoint[], breaks: readonly DaySpan[]): readonly ScoreEra[] {
  const isOnBreak = (day: Day) => breaks.some(({ from, to }) => from <= day && day <= to);
  return erasOf(points, breaks).map(({ readings, ...era }) => ({
    ...era,
    points: readings,
    ...(isOnBreak(era.from) ? { isOnBreak: true } : {}),
  }));
}

/** A restated past has the seen value wherever nothing was restated. */
function pointsOf(readings: readonly ReadingDay[], basis: 'seen' | 'restated'): readonly ScorePoint[] {
  return readings.flatMap(({ day, seen, restated }) => {
    const value = basis === 'seen' ? seen : (restated ?? seen);
    return value === null ? [] : [{ day, value: value.value, isApproximate: value.isApproximate }];
  });
}

type Around = {
  readonly breaks: readonly Event[];
  readonly dayWords: (day: Day) => string;
  readonly format: Format;
};

/** With the year where the readings are not all of one. */
function dayWordsOf({ readings }: ReadScore, format: Format): (day: Day) => string {
  const years = new Set([readings[0], readings.at(-1)].map((reading) => reading?.day.slice(0, 4)));
  return years.size > 1 ? format.day : format.shortDay;
}

/** What a break means is said beside it where it is the only one; beside several there is no room. */
function labelled(event: Event, { breaks, dayWords, format }: Around): ScoreEvent {
  const { title, from, to, size } = event;
  const isBreak = breaks.includes(event);
  const when = from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`;
  const by = isBreak && size !== null ? `: ${format.signed(size)}` : '';
  const meaning = isBreak && breaks.length === 1 ? ' · nothing is compared across it' : '';
  return { from, to, title, breaks: isBreak, label: `${isolated(title)}, ${when}${by}${meaning}` };
}
