import type { About } from '../../stores/about-requests';
import { useHello } from '../../stores/stores-context';
import { Section } from '../../ui/section';
import styles from './about.module.css';

export function ProgramSection({ versions }: Pick<About, 'versions'>) {
  const { version, shell } = useHello();
  const { electron, chromium, node } = versions;
  return (
    <Section
      title="Rapport"
      about="A daily checklist, a time budget, and a journal that says only what the data can say."
    >
      <dl className={styles['facts']}>
        <dt>Version</dt>
        <dd>
          {version}, {shell === 'desktop' ? 'the desktop app' : 'in the browser'}
        </dd>
        <dt>Runs on</dt>
        <dd>
          {[
            ...(electron === null ? [] : [`Electron ${electron}`]),
            ...(chromium === null ? [] : [`Chromium ${chromium}`]),
            `Node ${node}`,
          ].join(', ')}
        </dd>
        <dt>Network</dt>
        <dd>Rapport makes no connection. Everything stays on this computer.</dd>
        <dt>Licence</dt>
        <dd>MIT: use it, change it and hand it on as you like.</dd>
      </dl>
    </Section>
  );
}
