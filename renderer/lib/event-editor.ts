import type { ReactNode } from 'react';
import type { Day } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';
import type { Event, EventFacts } from '../../shared/scores/event';

/** An event to edit, or what is known already of a new one. */
export type EventStart =
  | Event
  | { readonly day: Day }
  | (Partial<Pick<EventFacts, 'title' | 'kind' | 'size' | 'link'>> & {
      readonly from: Day;
      readonly to: Day;
      /** Whose series it breaks. */
      readonly scoreIds: readonly Id[];
    });

/** What the editor of an event is opened with, by a page that is a stranger to it. */
export type OpenEventEditor = { readonly start: EventStart; readonly onClose: () => void };

export type EventEditor = (open: OpenEventEditor) => ReactNode;
