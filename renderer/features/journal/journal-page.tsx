import type { Day } from '../../../shared/base/day';
import type { EventEditor } from '../../lib/event-editor';
import { JOURNAL, placeHash, WEEK_REVIEW } from '../../lib/place';
import { useStores } from '../../stores/stores-context';
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
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1>Journal</h1>
        <nav aria-label="Journal" className={styles['parts']}>
          {PARTS.map((one) => (
            <a
              key={one.part}
              href={placeHash(one.place)}
              aria-current={one.part === part ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault();
                stores.place.goTo(one.place);
              }}
            >
              {one.name}
            </a>
          ))}
        </nav>
      </div>
      {part === 'days' ? <DaysPart eventEditor={eventEditor} /> : <WeekPart day={day} />}
    </div>
  );
}
