import { Flag } from 'lucide-react';
import type { Day } from '../../../shared/base/day';
import type { Event } from '../../../shared/scores/event';
import styles from './day-entry.module.css';
import { eventDayWords } from './day-words';
import { useFormat } from '../../stores/stores-context';
import { OutsideLink } from './outside-link';

type EventsOfDayProps = { readonly events: readonly Event[]; readonly day: Day };

/** What changed the scores for reasons of its own, and where that can be read about. */
export function EventsOfDay({ events, day }: EventsOfDayProps) {
  const format = useFormat();
  if (events.length === 0) return null;
  return (
    <ul aria-label="Events" className={styles['events']}>
      {events.map((event) => {
        const lasting = eventDayWords(event, day, format);
        return (
          <li key={event.id}>
            <Flag aria-hidden />
            <span>
              <bdi>
                {event.link === null ? event.title : <OutsideLink address={event.link}>{event.title}</OutsideLink>}
              </bdi>
              {lasting !== null && <small> {lasting}</small>}
              {event.breaks.kind !== 'none' && event.from === day && <small> breaks the series</small>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
