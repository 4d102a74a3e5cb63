import { failureText } from '../../lib/failure-text';
import { useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import styles from './sample-section.module.css';

/** The way to look at Rapport without entering anything. */
export function SampleSection() {
  const stores = useStores();

  async function openSample(): Promise<void> {
    const opened = await stores.app.openLedger('sample');
    if (!opened.ok) stores.toasts.show({ text: failureText(opened.failure), kind: 'failed', canUndo: false });
  }

  return (
    <section className={styles['sample']} aria-label="Sample data">
      <h2>Only looking?</h2>
      <p>A ledger of its own with invented days. It is marked as a sample, and nothing of it ever mixes with yours.</p>
      <Button onClick={() => void openSample()}>Try it with sample data</Button>
    </section>
  );
}
