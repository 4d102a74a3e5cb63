import { ExternalLink, Pencil, Trash2 } from 'lucide-react';
import { isolated } from '../../../shared/base/isolated';
import type { Event } from '../../../shared/scores/event';
import { useFormat, useLedger } from '../../stores/stores-context';
import { IconButton } from '../../ui/button';
import { ListRow } from '../../ui/list-row';
import { eventWords, newestFirst } from './event-words';
import styles from './events.module.css';

type EventListProps = {
  readonly events: readonly Event[];
  readonly onEdit: (event: Event) => void;
  readonly onRemove: (event: Event) => void;
};

/** Events, the newest first. */
export function EventList({ events, onEdit, onRemove }: EventListProps) {
  const format = useFormat();
  const scores = useLedger((state) => state.documents.catalog.scores);
  return (
    <ul aria-label="Events, the newest first">
      {newestFirst(events).map((event) => (
        <ListRow
          key={event.id}
          name={event.title}
          words={eventWords(event, scores, format)}
          actions={
            <>
              {event.link !== null && <EventLink title={event.title} link={event.link} />}
              <IconButton changes look="quiet" label={`Edit ${isolated(event.title)}`} onClick={() => onEdit(event)}>
                <Pencil aria-hidden />
              </IconButton>
              <IconButton
                changes
                look="quiet"
                label={`Remove ${isolated(event.title)}`}
                onClick={() => onRemove(event)}
              >
                <Trash2 aria-hidden />
              </IconButton>
            </>
          }
        />
      ))}
    </ul>
  );
}

/** Opened outside of Rapport, and only when it is clicked. */
function EventLink({ title, link }: { readonly title: string; readonly link: string }) {
  return (
    <a
      href={link}
      target="_blank"
      rel="noopener noreferrer"
      className={styles['link']}
      aria-label={`Read about ${isolated(title)} in the browser`}
      title={link}
    >
      <ExternalLink aria-hidden /> Read
    </a>
  );
}
