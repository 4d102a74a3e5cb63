import { addDays, type Day } from '../base/day';
import type { Random } from '../base/random';
import { occursOn } from '../schedule/occurs-on';
import type { Reading } from '../scores/reading';
import type { SampleDay } from './sample-day';
import type { SampleScore, ScoreCourse } from './sample-habits';
import { idFor, idOnDay } from './sample-id';

/** Reads the score on one day after the other; null when it was not looked at. */
export type ScoreReader = (on: SampleDay) => Reading | null;

const LOOKED_AT = 9 * 60;
/** How much of a distance from its level a score keeps from one day to the next. */
const PERSISTENCE = 0.93;

/**
 * `random` is the score's own: nothing that is done on a day has any part in what it shows. On `algorithmDay` a course
 * with a drop falls by just that from one day to the next, and stays there.
 */
export function createScoreReader(score: SampleScore, algorithmDay: Day, random: Random): ScoreReader {
  const valueOn = courseOf(score.course, algorithmDay, random);
  return (on) => {
    const value = valueOn(on.day);
    const isRead = occursOn(score.schedule, on.day) && random() < score.readShare;
    const isApproximate = random() < score.approximateShare;
    const isNews = on.day === algorithmDay || addDays(on.day, 1) === algorithmDay;
    const isWanted = isRead || (isNews && score.course.kind === 'wandering' && score.course.drop > 0);
    if (!isWanted || on.kind === 'away' || on.isMorningOnly) return null;
    const at = on.momentAt(LOOKED_AT);
    return {
      id: idOnDay(score.id, on.day, 1),
      day: on.day,
      scoreId: idFor(score.id),
      value: isApproximate ? Math.round(value / 10) * 10 : value,
      isApproximate,
      basis: 'seen',
      parts: null,
      at,
      zone: on.zone,
      source: 'sample',
      editedAt: at,
    };
  };
}

function courseOf(course: ScoreCourse, algorithmDay: Day, random: Random): (day: Day) => number {
  if (course.kind === 'rare') {
    return () => {
      const drawn = random();
      return drawn < course.share / 6 ? 2 : drawn < course.share ? 1 : 0;
    };
  }
  let distance = 0;
  return (day) => {
    const isFallen = day >= algorithmDay;
    const swing = (random() + random() + random() - 1.5) * course.swing;
    // Overnight nothing but the drop happens, so that it can be told from the usual wandering.
    if (day !== algorithmDay) distance = distance * PERSISTENCE + swing;
    return Math.max(0, Math.round(course.level + distance) - (isFallen ? course.drop : 0));
  };
}
