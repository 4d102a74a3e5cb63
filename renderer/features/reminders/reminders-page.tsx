import type { BrowserNotifications } from '../../lib/browser-notifications';
import { useSystem } from '../../stores/stores-context';
import { HoursSection } from './hours-section';
import { ListSection } from './list-section';
import { MuteSection } from './mute-section';
import { NotificationsSection } from './notifications-section';
import { PreviewSection } from './preview-section';

type RemindersPageProps = { readonly notifications: BrowserNotifications };

/** Which reminders there are, when they may speak, and what they would say. */
export function RemindersPage({ notifications }: RemindersPageProps) {
  const isShownByPage = useSystem(({ facts }) => facts?.notifications === 'page');
  return (
    <>
      <ListSection />
      <PreviewSection />
      <HoursSection />
      <MuteSection />
      {isShownByPage && <NotificationsSection notifications={notifications} />}
    </>
  );
}
