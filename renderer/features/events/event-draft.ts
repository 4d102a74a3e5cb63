import { parseDay, type Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { tidyLine } from '../../../shared/base/text';
import { isLink, type Breaks, type EventFacts, type EventKind } from '../../../shared/scores/event';
import type { EventStart } from '../../lib/event-editor';
import type { Format } from '../../lib/format';

/** An event as it is typed and picked. */
export type EventDraft = {
  readonly title: string;
  readonly kind: EventKind;
  readonly from: string;
  /** Empty for an event of one day. */
  readonly to: string;
  /** Null as long as what it breaks goes with its kind. */
  readonly breaks: Breaks['kind'] | null;
  readonly scoreIds: readonly Id[];
  readonly size: string;
  readonly link: string;
};

export type EventProblem = {
  readonly field: 'title' | 'from' | 'to' | 'scores' | 'size' | 'link';
  readonly text: string;
};

/** What an event of a kind breaks, unless somebody says otherwise. */
const USUAL_BREAKS: Readonly<Record<EventKind, Breaks['kind']>> = {
  'algorithm-change': 'scores',
  outage: 'none',
  holiday: 'none',
  'left-service': 'scores',
  'new-account': 'scores',
  campaign: 'none',
  other: 'none',
};

/** Of a new event; `scoreIds` are those that are chosen where nothing is known. */
export function eventDraftOf(start: EventStart, format: Pick<Format, 'typed'>, scoreIds: readonly Id[]): EventDraft {
  const text = (size: number | null | undefined) => (size === null || size === undefined ? '' : format.typed(size));
  const empty = { title: '', kind: 'algorithm-change', breaks: null, scoreIds, size: '', link: '' } as const;
  if ('day' in start) return { ...empty, from: start.day, to: '' };
  const { from, to, title = '', kind = 'algorithm-change', size, link } = start;
  const typed = { title, kind, from, to: to === from ? '' : to, size: text(size), link: link ?? '' };
  if ('scoreIds' in start) return { ...typed, breaks: 'scores', scoreIds: start.scoreIds };
  const { breaks } = start;
  return { ...typed, breaks: breaks.kind, scoreIds: breaks.kind === 'scores' ? breaks.scoreIds : scoreIds };
}

export function breaksOfDraft({ breaks, kind }: Pick<EventDraft, 'breaks' | 'kind'>): Breaks['kind'] {
  return breaks ?? USUAL_BREAKS[kind];
}

/** What the draft says, or the first thing that is wrong with it. */
export function readEventDraft(draft: EventDraft, format: Pick<Format, 'parseNumber'>): EventFacts | EventProblem {
  const title = tidyLine(draft.title);
  if (title === '') return { field: 'title', text: 'Say in a few words what happened.' };
  const span = readSpan(draft);
  if ('field' in span) return span;
  const breaks = readBreaks(draft);
  if ('field' in breaks) return breaks;
  const size = draft.size.trim() === '' ? null : format.parseNumber(draft.size);
  if (size === null && draft.size.trim() !== '')
    return { field: 'size', text: 'Type a number, such as −8, or nothing.' };
  const link = readLink(draft.link);
  if (link !== null && typeof link === 'object') return link;
  return { title, kind: draft.kind, ...span, breaks, size, link };
}

function readSpan(draft: EventDraft): { readonly from: Day; readonly to: Day } | EventProblem {
  const from = parseDay(draft.from);
  if (from === null) return { field: 'from', text: 'Choose the day.' };
  const to = draft.to === '' ? from : parseDay(draft.to);
  if (to === null) return { field: 'to', text: 'There is no such day. Leave it empty for a single day.' };
  return to < from ? { field: 'to', text: 'The last day is before the first.' } : { from, to };
}

function readBreaks(draft: EventDraft): EventFacts['breaks'] | EventProblem {
  const kind = breaksOfDraft(draft);
  if (kind !== 'scores') return { kind };
  if (draft.scoreIds.length === 0) return { field: 'scores', text: 'Choose at least one score, or “No series”.' };
  return { kind, scoreIds: [...draft.scoreIds] };
}

function readLink(typed: string): string | null | EventProblem {
  const link = tidyLine(typed);
  if (link === '') return null;
  const isSafe = /^https:/i.test(link) && isLink(link);
  return isSafe ? link : { field: 'link', text: 'Paste an address that begins with https://, or nothing.' };
}
