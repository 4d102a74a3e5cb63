import type { ClockTime } from '../../../shared/base/clock-time';
import type { Day, Weekday } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { isolated } from '../../../shared/base/isolated';
import { parseTypedTime, spanOfTyped } from '../../../shared/time/parse-span';
import type { Platform } from '../../../shared/time/platform';
import { minutesOf } from '../../../shared/time/session';
import { parseSessionWords } from '../../../shared/time/session-words';
import type { Stretch } from '../../../shared/time/spent';
import { writtenStretches } from '../../../shared/time/written-stretches';
import type { Format } from '../../lib/format';

/** What was typed, as sessions, or what is wrong with it in a sentence. */
export type ReadSession =
  { readonly ok: true; readonly stretches: readonly Stretch[] } | { readonly ok: false; readonly problem: string };

type Of = {
  readonly day: Day;
  readonly zone: string;
  readonly dayStart: ClockTime;
  readonly platformId: Id;
};

const NO_TIME = 'Type minutes, such as 15 (a day has 1440), or a time from and to, such as 9:10–9:25.';

/** `15 X yesterday`; a platform or a day that is not named is the one in view. */
export function readWritten(
  typed: string,
  of: Of & { readonly platforms: readonly Platform[]; readonly today: Day; readonly weekStart: Weekday },
): ReadSession {
  const words = parseSessionWords(typed, of);
  if (!words.ok) {
    const { problem } = words;
    if (problem.kind === 'no-time') return refused(NO_TIME);
    return refused(`“${problem.words}” is neither a platform nor a day. Type them as in “15 X yesterday”.`);
  }
  const { time, platformId, day } = words.value;
  if (day !== null && day > of.today) return refused('This day has not come yet.');
  const stretches = writtenStretches(time, { platformId: platformId ?? of.platformId, day: day ?? of.day }, of);
  return stretches === null ? refused('It has to end after it starts.') : { ok: true, stretches };
}

/** A session stays on its day when it is edited. */
export function readEdited(typed: string, of: Of): ReadSession {
  const time = parseTypedTime(typed);
  if (time === null) return refused(NO_TIME);
  const span = spanOfTyped(time, of.day, of);
  if (span === null) return refused(`It has to end by ${of.dayStart}, when the next day begins, and after it starts.`);
  return { ok: true, stretches: [{ day: of.day, platformId: of.platformId, span }] };
}

function refused(problem: string): ReadSession {
  return { ok: false, problem };
}

type Words = {
  readonly format: Format;
  readonly platforms: readonly Platform[];
  readonly today: Day;
  readonly zone: string;
};

/** What is going to be entered: `15 min on X, Sunday 22 November`. */
export function writtenWords(stretches: readonly Stretch[], { format, platforms, today, zone }: Words): string {
  return stretches
    .map(({ day, platformId, span }) => {
      const name = platforms.find(({ id }) => id === platformId)?.name ?? '';
      const when =
        span.kind === 'from-to' ? ` (${format.time(span.startAt, zone)}–${format.time(span.endAt, zone)})` : '';
      return `${format.number(Math.round(minutesOf(span)))} min on ${isolated(name)}, ${format.longDay(day, today)}${when}`;
    })
    .join(' and ');
}
