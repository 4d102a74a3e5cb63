import type { Day } from '../../../shared/base/day';
import type { EventEditor } from '../../lib/event-editor';
import { JOURNAL, placeHash, WEEK_REVIEW } from '../../lib/place';
import { useStores } from '../../stores/stores-context';
import { PageParts } from '../../ui/page-parts';
import { DaysPart } from './days-part';
import styles from './journal-page.module.css';
import { WeekPart } from './week-part';

type JournalPageProps = {
  readonly part: 'days' | 'week';
  readonly day: Day | null;
  readonly eventEditor: EventEditor;
};

const PARTS = [
  { part: 'days', place: JOURNAL, name: 'Days' },
  { part: 'week', place: WEEK_REVIEW, name: 'Weekly review' },
] as const;

/** What happened, day by day and week by week. */
export function JournalPage({ part, day, eventEditor }: JournalPageProps) {
  const stores = useStores();
  return (
    <div>
      <div className={styles['head']}>
        <h1>Journal</h1>
        <PageParts
          label="Journal"
          parts={PARTS.map(({ part: one, place, name }) => ({
            href: placeHash(place),
            text: name,
            isHere: one === part,
            onGo: () => stores.place.goTo(place),
          }))}
        />
      </div>
      {part === 'days' ? <DaysPart eventEditor={eventEditor} /> : <WeekPart day={day} />}
    </div>
  );
}
