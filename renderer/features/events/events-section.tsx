import { useRef, useState } from 'react';
import { Plus } from 'lucide-react';
import type { EventStart } from '../../lib/event-editor';
import { useLedger, useStores, useToday } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import { EventEditorDialog } from './event-editor-dialog';
import { EventList } from './event-list';
import styles from './events.module.css';

/** What changed scores for reasons of its own. */
export function EventsSection() {
  const stores = useStores();
  const today = useToday();
  const events = useLedger((state) => state.documents.catalog.events);
  const [opened, setOpened] = useState<EventStart | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  return (
    <Section
      title="Events"
      about="What changes a score for reasons of its own: a new algorithm, an outage, a holiday. Where one breaks a series, readings before it are not compared with those after."
    >
      {events.length === 0 && <p className={styles['empty']}>There are none yet.</p>}
      {events.length > 0 && (
        <EventList
          events={events}
          onEdit={setOpened}
          onRemove={({ id }) => {
            // Its row goes, and the focus with it.
            add.current?.focus();
            void stores.carryOut({ type: 'event.remove', id });
          }}
        />
      )}
      <div>
        <Button changes ref={add} onClick={() => setOpened({ day: today })}>
          <Plus aria-hidden /> Add an event
        </Button>
      </div>
      {opened !== null && <EventEditorDialog start={opened} onClose={() => setOpened(null)} />}
    </Section>
  );
}
