import { useFormat, useHello, useReminders, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import styles from './reminders.module.css';

/** Nothing more until the next morning, and the way back. */
export function MuteSection() {
  const { reminders } = useStores();
  const format = useFormat();
  const { zone } = useHello();
  const mutedUntil = useReminders((state) => state.mutedUntil);
  const isMuted = mutedUntil !== null;
  return (
    <Section title="Mute" about="For a day on which they would only disturb. They begin anew in the morning.">
      <div className={styles['buttons']}>
        <p className={styles['hint']} role="status">
          {isMuted ? `No reminders until ${format.timestamp(mutedUntil, zone)}.` : 'Reminders are shown.'}
        </p>
        <Button onClick={() => void reminders.mute(!isMuted)}>
          {isMuted ? 'Reminders again' : 'No reminders until morning'}
        </Button>
      </div>
    </Section>
  );
}
