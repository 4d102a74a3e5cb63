import type { SystemState } from '../../stores/system-store';
import { Section } from '../../ui/section';
import styles from './start-up.module.css';

export type Tray = NonNullable<SystemState['facts']>['tray'];

const WORDS: Readonly<Record<Tray, string>> = {
  there:
    'This desktop shows a tray. The icon in it tells how many items are left and how long the timer has run; its menu ticks items, starts and stops the timer, and mutes reminders until morning.',
  absent: 'This desktop shows no tray, so closing the window ends Rapport; reminders are shown while it is open.',
  unknown:
    'Rapport cannot tell whether this desktop shows a tray and relies on none: closing the window ends Rapport; reminders are shown while it is open.',
  'not-this-shell':
    'A browser has no tray. In its place the title of this tab shows the running timer, and its icon how many items are left.',
};

export function TraySection({ tray }: { readonly tray: Tray }) {
  return (
    <Section title="Tray">
      <p className={styles['words']}>{WORDS[tray]}</p>
    </Section>
  );
}
