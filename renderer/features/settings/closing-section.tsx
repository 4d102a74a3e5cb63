import { useHello, useStores } from '../../stores/stores-context';
import { Choice } from '../../ui/choice';
import { Section } from '../../ui/section';
import styles from './start-up.module.css';
import type { Tray } from './tray-section';

const CHOICES = [
  { value: 'ask', text: 'Ask me', about: 'Once: the answer is then kept here.' },
  { value: 'tray', text: 'Keep in the tray', about: 'Reminders and the timer go on there.' },
  { value: 'quit', text: 'Quit', about: 'A running timer stands still from then on, and nothing reminds you.' },
] as const;

/** What closing the window does: a question only where Rapport can be found again without one. */
export function ClosingSection({ tray }: { readonly tray: Tray }) {
  const stores = useStores();
  const { settings } = useHello();
  if (tray === 'not-this-shell') {
    return (
      <Section title="Closing the tab">
        <p className={styles['words']}>
          Closing this tab ends nothing: Rapport runs on where it was started, and a running timer with it. Reminders
          are shown while a tab is open.
        </p>
      </Section>
    );
  }
  // What the tray's section says already: closing ends Rapport.
  if (tray !== 'there') return null;
  return (
    <Section title="Closing the window">
      <Choice
        label="When the window is closed"
        isLabelHidden
        value={settings.whenClosed}
        options={CHOICES}
        onChange={(whenClosed) => void stores.changeSettings({ whenClosed })}
      />
    </Section>
  );
}
