import { failureText } from '../../lib/failure-text';
import { useHello, useStores } from '../../stores/stores-context';
import { CheckField } from '../../ui/field';
import { Section } from '../../ui/section';
import styles from './start-up.module.css';

/** `startsAtLogin` is null where that cannot be set. */
export function LoginSection({ startsAtLogin }: { readonly startsAtLogin: boolean | null }) {
  const stores = useStores();
  const { shell } = useHello();

  async function change(isOn: boolean): Promise<void> {
    const changed = await stores.system.startAtLogin(isOn);
    if (!changed.ok) stores.toasts.show({ text: failureText(changed.failure), kind: 'failed', canUndo: false });
  }

  return (
    <Section title="Start at login">
      {startsAtLogin === null ? (
        <p className={styles['words']}>{shell === 'web' ? IN_A_BROWSER : NOT_HERE}</p>
      ) : (
        <>
          <CheckField
            label="Start Rapport when I log in"
            isChecked={startsAtLogin}
            onChange={(isOn) => void change(isOn)}
          />
          <p className={styles['words']}>Reminders are then shown before you have opened anything.</p>
        </>
      )}
    </Section>
  );
}

const IN_A_BROWSER =
  'Not offered here: in the browser you start Rapport yourself. What your system runs at login is set in the system.';
const NOT_HERE =
  'Not offered here: this system does not let Rapport set it. You can add Rapport by hand to what your system starts at login.';
