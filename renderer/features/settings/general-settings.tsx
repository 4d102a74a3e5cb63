import { AboutSection } from './about-section';
import { AppearanceSection } from './appearance-section';
import { ArchivedSection } from './archived-section';
import { DayAndWeekSection } from './day-and-week-section';
import { PlatformsSection } from './platforms-section';
import { TimerSection } from './timer-section';

/** What can be set. Each control saves by itself; what belongs to the ledger can be undone. */
export function GeneralSettings() {
  return (
    <>
      <AppearanceSection />
      <DayAndWeekSection />
      <TimerSection />
      <PlatformsSection />
      <ArchivedSection />
      <AboutSection />
    </>
  );
}
