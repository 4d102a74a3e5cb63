import { lastDayOfMonth, monthOf, parseDay, startOfWeek, type Day, type Weekday } from './day';
import { daysAway, unitsAway } from './days-away';
import { parseWrittenDate } from './parse-written-date';

type Scene = { readonly today: Day; readonly weekStart: Weekday };

const EDGE = /^(?:the )?(?:(start|beginning|first|first day)|end|last|last day) of (?:the )?(.+)$/;
const SPAN = /^(?:(last|this|next) )?(week|month|year)$/;

/**
 * The first or last day of a week, month or year: `end of last month`, `start of the week`, `first of next month`,
 * `end of February`. Null for what is none.
 */
export function parseEdgeDay(text: string, scene: Scene): Day | null {
  const match = EDGE.exec(text);
  if (match === null) return null;
  const side = match[1] === undefined ? 'end' : 'start';
  const [, near, unit] = SPAN.exec(match[2] ?? '') ?? [];
  if (unit === undefined) return edgeOfNamedMonth(match[2] ?? '', side, scene.today);
  const within = unitsAway(scene.today, near === 'last' ? -1 : Number(near === 'next'), unit);
  return within === null ? null : edgeAround(within, { unit, side, weekStart: scene.weekStart });
}

type Side = 'start' | 'end';
type Edge = { readonly unit: string; readonly side: Side; readonly weekStart: Weekday };

function edgeAround(within: Day, { unit, side, weekStart }: Edge): Day | null {
  if (unit === 'week') return daysAway(startOfWeek(within, weekStart), side === 'end' ? 6 : 0);
  if (unit === 'month') return edgeOfMonth(within, side);
  return parseDay(`${within.slice(0, 4)}-${side === 'end' ? '12-31' : '01-01'}`);
}

/** Of a month without its year the nearest, measured by its first day. */
function edgeOfNamedMonth(span: string, side: Side, today: Day): Day | null {
  const first = /^\p{L}/u.test(span) ? parseWrittenDate(`1 ${span}`, today) : null;
  return first === null ? null : edgeOfMonth(first, side);
}

function edgeOfMonth(within: Day, side: Side): Day | null {
  const month = monthOf(within);
  return side === 'end' ? lastDayOfMonth(month) : parseDay(`${month}-01`);
}
