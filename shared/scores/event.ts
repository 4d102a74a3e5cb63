import { z } from 'zod';
import { daysFrom, daySchema, type Day } from '../base/day';
import { isEachOnce } from '../base/each-once';
import { idSchema } from '../base/id';
import { instantSchema } from '../base/instant';
import { openObject } from '../base/open-object';
import { isLine, lineSchema } from '../base/text';

const eventKindSchema = z.enum([
  'algorithm-change',
  'outage',
  'holiday',
  'left-service',
  'new-account',
  'campaign',
  'other',
]);
export type EventKind = z.infer<typeof eventKindSchema>;

/** Which series an event ends: nothing is reckoned across it there. */
const breaksSchema = z.discriminatedUnion('kind', [
  openObject({ kind: z.literal('none') }),
  openObject({ kind: z.literal('all') }),
  openObject({
    kind: z.literal('scores'),
    scoreIds: z.array(idSchema).min(1).max(500).refine(isEachOnce, 'a score twice'),
  }),
]);
export type Breaks = Readonly<z.infer<typeof breaksSchema>>;

const LONGEST_LINK = 2000;

/** An address that a browser opens; never a file or a script. */
export function isLink(text: string): boolean {
  return isLine(text, LONGEST_LINK) && isWebAddress(text);
}

/** What describes an event; the same fields are given when one is added. */
export const eventFacts = {
  title: lineSchema(120),
  kind: eventKindSchema,
  from: daySchema,
  /** Its last day; the first one again for an event of one day. */
  to: daySchema,
  breaks: breaksSchema,
  /** By how much it moved the scores that it breaks, as somebody has noted it; null when nobody has. */
  size: z.number().nullable(),
  /** Where it can be read about. */
  link: z.string().refine(isLink, 'not an address of the web').nullable(),
};

/** Something dated that changes a score for reasons of its own. */
export const eventSchema = openObject({
  id: idSchema,
  ...eventFacts,
  editedAt: instantSchema,
}).refine(({ from, to }) => from <= to, 'a last day before its first');
export type Event = Readonly<z.infer<typeof eventSchema>>;
export type EventFacts = Readonly<Pick<Event, keyof typeof eventFacts>>;

export type DaySpan = { readonly from: Day; readonly to: Day };

/** The events that break the series of a score, earliest first. */
export function breaksOf(events: readonly Event[], scoreId: string): readonly Event[] {
  return events
    .filter(({ breaks }) => doesBreak(breaks, scoreId))
    .toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

export function doesBreak(breaks: Breaks, scoreId: string): boolean {
  return breaks.kind === 'all' || (breaks.kind === 'scores' && breaks.scoreIds.some((id) => id === scoreId));
}

/** What turns the direction of a text can make an address look like another one. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** The titles of the events on each day from `from` to `to`. */
export function titlesByDay(
  events: readonly Event[],
  { from: first, to: last }: DaySpan,
): ReadonlyMap<Day, readonly string[]> {
  const titles = new Map<Day, string[]>();
  for (const { from, to, title } of events) {
    if (to < first || from > last) continue;
    for (const day of daysFrom(from < first ? first : from, to > last ? last : to))
      titles.set(day, [...(titles.get(day) ?? []), title]);
  }
  return titles;
}

function isWebAddress(text: string): boolean {
  return !TURNS.test(text) && /^https?:\/\/[^\s/?#]+\S*$/i.test(text);
}
