import { Section } from '../../ui/section';
import styles from './safekeeping.module.css';

type SetAsideSectionProps = { readonly names: readonly string[] };

export function SetAsideSection({ names }: SetAsideSectionProps) {
  return (
    <Section title="Kept aside" about="Nothing is thrown away because it cannot be read.">
      <p className={styles['hint']}>
        Something in these files could not be read, or they were changed outside Rapport. They are kept as they were, in
        the folder <code>damaged</code> beside the ledger.
      </p>
      <ul className={styles['names']}>
        {names.map((name) => (
          <li key={name}>
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
