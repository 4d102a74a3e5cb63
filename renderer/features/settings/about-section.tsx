import { useHello } from '../../stores/stores-context';
import styles from './about-section.module.css';
import { Section } from '../../ui/section';

export function AboutSection() {
  const { version, shell, folder } = useHello();
  return (
    <Section title="About">
      <dl className={styles['facts']}>
        <dt>Version</dt>
        <dd>
          {version}, {shell === 'desktop' ? 'the desktop app' : 'in the browser'}
        </dd>
        {folder !== null && (
          <>
            <dt>Your ledger</dt>
            <dd>
              <code>{folder}</code>
            </dd>
          </>
        )}
        <dt>Network</dt>
        <dd>Rapport makes no connection. Everything stays on this computer.</dd>
        <dt>Licences</dt>
        <dd>Rapport: MIT. Inter and Source Serif 4: SIL Open Font Licence. Lucide icons: ISC.</dd>
      </dl>
    </Section>
  );
}
