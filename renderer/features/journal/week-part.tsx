import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { addDays, monthBefore, monthOf, startOfWeek, type Day } from '../../../shared/base/day';
import { LONGEST_DECISION } from '../../../shared/journal/review';
import { monthIn } from '../../../shared/ledger/documents';
import { monthsOfWeekReview, weekReviewIn } from '../../../shared/ledger/week-review-in';
import { useShortcuts } from '../../lib/use-shortcuts';
import { useApp, useFormat, useHello, useLedger, useStores, useToday, useWeekStart } from '../../stores/stores-context';
import { AutosavedField } from '../../ui/autosaved-field';
import { Button, IconButton } from '../../ui/button';
import { DayPick } from '../../ui/day-pick';
import { Unread } from './journal-notices';
import { useMonths } from './use-months';
import { WeekNotes } from './week-notes';
import styles from './week-part.module.css';
import { WeekTables } from './week-tables';
import { weekDaysWords, whenWords } from './week-words';

/** A week on one page: what was planned, what was done, what the outcomes were, and one decision. */
export function WeekPart({ day }: { readonly day: Day | null }) {
  const id = useId();
  const stores = useStores();
  const format = useFormat();
  const today = useToday();
  const weekStart = useWeekStart();
  const loaded = useLedger((state) => state.months);
  const first = startOfWeek(day ?? today, weekStart);
  const needed = monthsOfWeekReview(first);
  // The readings that the week began with, and what was decided the week before, may be older.
  const unread = useMonths([...new Set([...needed, monthOf(addDays(first, -7)), monthBefore(monthOf(first))])]);
  const isLoaded = needed.every((month) => loaded.has(month));
  const goTo = (to: Day) => {
    const week = startOfWeek(to, weekStart);
    const isPresent = week === startOfWeek(today, weekStart);
    stores.place.goTo({ page: 'journal', part: 'week', day: isPresent ? null : week });
  };
  useShortcuts({
    'day-before': () => goTo(addDays(first, -7)),
    'day-after': () => goTo(addDays(first, 7)),
    'day-today': () => goTo(today),
  });

  return (
    <section aria-labelledby={id} className={styles['week']}>
      <header className={styles['header']}>
        <h2 id={id} aria-live="polite">
          Week of {weekDaysWords(first, format)} <span className={styles['mark']}>{whenWords(first, today)}</span>
        </h2>
        <div role="group" aria-label="Choose the week" className={styles['tools']}>
          <IconButton label="Week before" onClick={() => goTo(addDays(first, -7))}>
            <ChevronLeft aria-hidden />
          </IconButton>
          <Button onClick={() => goTo(today)}>This week</Button>
          <IconButton label="Week after" onClick={() => goTo(addDays(first, 7))}>
            <ChevronRight aria-hidden />
          </IconButton>
          <DayPick label="Go to the week of" value={day ?? today} onPick={goTo} />
        </div>
      </header>
      <Unread failure={unread.failure} onAgain={unread.again} />
      {isLoaded && <ReviewedWeek key={first} first={first} />}
    </section>
  );
}

type ReviewedWeekProps = { readonly first: Day };

/** What was decided the week before, what this one was like, and what to decide now. */
function ReviewedWeek({ first }: ReviewedWeekProps) {
  const stores = useStores();
  const { today, readOnly } = useHello();
  const isConnected = useApp((state) => state.connection === 'connected');
  const documents = useLedger((state) => state.documents);
  const before = addDays(first, -7);
  const decided = monthIn(documents, monthOf(before)).reviews.find(({ day }) => day === before)?.decision ?? '';
  const review = weekReviewIn(documents, { first, today });
  return (
    <>
      {decided !== '' && (
        <div className={styles['decided']}>
          <h3>Decided the week before</h3>
          <p>{decided}</p>
          <small>What came of it? The week below is what there is to tell by.</small>
        </div>
      )}
      {first > today ? (
        <p className={styles['words']}>This week has not come yet.</p>
      ) : (
        <>
          <WeekTables review={review} />
          <WeekNotes notes={review.notes} />
          <div className={styles['decision']}>
            <h3>One decision</h3>
            <p className={styles['words']}>
              What to go on with, to change or to leave. The next review begins with it.
            </p>
            <AutosavedField
              label="What I decide for the next week"
              text={review.review?.decision ?? ''}
              maxLength={LONGEST_DECISION}
              isReadOnly={readOnly !== null}
              isConnected={isConnected}
              onSave={(decision) => stores.carryOut({ type: 'review.set', day: first, decision }, 'quietly')}
            />
          </div>
        </>
      )}
    </>
  );
}
