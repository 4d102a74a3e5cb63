import { AppearanceSection } from './appearance-section';
import { ArchivedSection } from './archived-section';
import { DayAndWeekSection } from './day-and-week-section';
import { PlatformsSection } from './platforms-section';
import { TimerSection } from './timer-section';
import { WritingSection } from './writing-section';

/** What can be set. Each control saves by itself; what belongs to the ledger can be undone. */
export function GeneralSettings() {
  return (
    <>
      <AppearanceSection />
      <WritingSection />
      <DayAndWeekSection />
      <TimerSection />
      <PlatformsSection />
      <ArchivedSection />
    </>
  );
}
