import { useState } from 'react';
import type { LicenceOfPackages } from '../../stores/about-requests';
import { failureText } from '../../lib/failure-text';
import { useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Fold } from '../../ui/fold';
import { Section } from '../../ui/section';
import styles from './about.module.css';

/** In a title; all of them stand under it. */
const MOST_NAMED = 3;

/** Everything that is in Rapport and on which terms; read from the disk only when somebody asks. */
export function LicencesSection() {
  const stores = useStores();
  const [licences, setLicences] = useState<readonly LicenceOfPackages[] | null>(null);

  async function show(): Promise<void> {
    const answer = await stores.about.licences();
    if (answer.ok) setLicences(answer.value.licences);
    else stores.toasts.show({ text: failureText(answer.failure), kind: 'failed', canUndo: false });
  }

  return (
    <Section title="Licences" about="Rapport is made of the work of many people, fonts and icons included.">
      {licences === null ? (
        <div>
          <Button onClick={() => void show()}>Show the licences</Button>
        </div>
      ) : (
        <ul className={styles['licences']} aria-label="Licences">
          {licences.map((licence) => (
            <li key={namesOf(licence.packages)}>
              <Fold title={<PackageNames packages={licence.packages} />}>
                {licence.packages.length > MOST_NAMED && <p>{namesOf(licence.packages)}</p>}
                <pre tabIndex={0}>{licence.text === '' ? 'It comes without a text of its own.' : licence.text}</pre>
              </Fold>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function PackageNames({ packages }: Pick<LicenceOfPackages, 'packages'>) {
  const terms = [...new Set(packages.map(({ licence }) => licence))].filter((one) => one !== null);
  return (
    <span className={styles['packages']}>
      {namesOf(packages.slice(0, MOST_NAMED))}
      {packages.length > MOST_NAMED && ` and ${String(packages.length - MOST_NAMED)} more`}
      {terms.length > 0 && <small>{terms.join(', ')}</small>}
    </span>
  );
}

function namesOf(packages: LicenceOfPackages['packages']): string {
  return packages.map(({ name, version }) => `${name} ${version}`).join(', ');
}
