import { inOrder } from '../../../shared/base/in-order';
import { isolated } from '../../../shared/base/isolated';
import { doesBreak, type Event, type EventKind } from '../../../shared/scores/event';
import type { Score } from '../../../shared/scores/score';
import type { Format } from '../../lib/format';

/** What the kinds of events are called. */
export const KIND_WORDS: Readonly<Record<EventKind, string>> = {
  'algorithm-change': 'Change of algorithm',
  outage: 'Outage',
  holiday: 'Holiday or time away',
  'left-service': 'Left a service',
  'new-account': 'New account',
  campaign: 'Campaign or special occasion',
  other: 'Something else',
};

/** `2 Nov 2026`, `2 Nov 2026 to 5 Nov 2026` */
export function eventDays({ from, to }: Pick<Event, 'from' | 'to'>, format: Pick<Format, 'day'>): string {
  return from === to ? format.day(from) : `${format.day(from)} to ${format.day(to)}`;
}

/** `breaks Klout and SSI`, `breaks every series`, `breaks no series` */
export function breaksWords({ breaks }: Pick<Event, 'breaks'>, scores: readonly Score[]): string {
  if (breaks.kind === 'none') return 'breaks no series';
  if (breaks.kind === 'all') return 'breaks every series';
  const names = inOrder(scores)
    .filter(({ id }) => doesBreak(breaks, id))
    .map(({ name }) => isolated(name));
  if (names.length === 0) return 'breaks the series of a score that is gone';
  return `breaks the series of ${joined(names)}`;
}

/** Days, what kind it is, what it breaks and by how much. */
export function eventWords(event: Event, scores: readonly Score[], format: Pick<Format, 'day' | 'signed'>): string {
  const kind = KIND_WORDS[event.kind];
  return [
    eventDays(event, format),
    ...(event.kind === 'other' ? [] : [kind.charAt(0).toLowerCase() + kind.slice(1)]),
    breaksWords(event, scores),
    ...(event.size === null ? [] : [`by about ${format.signed(event.size)}`]),
  ].join(' · ');
}

/** Newest first. */
export function newestFirst(events: readonly Event[]): readonly Event[] {
  return events.toSorted((one, other) => (one.from === other.from ? 0 : one.from < other.from ? 1 : -1));
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
