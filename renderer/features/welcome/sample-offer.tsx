import { Button } from '../../ui/button';
import styles from './sample-offer.module.css';

/** The way to look at Rapport without entering anything. */
export function SampleOffer({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <section className={styles['offer']} aria-label="Sample data">
      <h2>Only looking?</h2>
      <p>
        The sample is a ledger of its own, filled with invented days. It is marked as a sample all the time, and nothing of
        it ever mixes with yours.
      </p>
      <Button onClick={onOpen}>Try it with sample data</Button>
    </section>
  );
}
