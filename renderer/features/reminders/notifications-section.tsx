import { useEffect, useState } from 'react';
import type { BrowserNotifications, BrowserPermission } from '../../lib/browser-notifications';
import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import styles from './reminders.module.css';

const WORDS: Readonly<Record<BrowserPermission, string>> = {
  granted: 'Allowed: reminders are shown outside of this page too, while it is open in a tab.',
  denied:
    'Not allowed: this browser refuses notifications of this page, so they are shown in this page. What it allows is set in the browser, beside the address.',
  default: 'Not decided yet: until you allow them, reminders are shown in this page only.',
  unsupported: 'This browser has no notifications, so they are shown in this page.',
};

/** In the browser: whether it shows reminders outside of the page. */
export function NotificationsSection({ notifications }: { readonly notifications: BrowserNotifications }) {
  const [permission, setPermission] = useState(notifications.permission);

  // It can be changed in the browser's own settings meanwhile; whoever did so comes back to the page.
  useEffect(() => {
    const look = () => setPermission(notifications.permission());
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [notifications]);

  return (
    <Section title="Notifications" about="Where a reminder is shown when this page is not in front of you.">
      <div className={styles['buttons']}>
        <p className={styles['hint']} role="status">
          {WORDS[permission]}
        </p>
        {permission === 'default' && (
          <Button onClick={() => void notifications.ask().then(setPermission)}>
            Allow notifications in this browser …
          </Button>
        )}
      </div>
    </Section>
  );
}
