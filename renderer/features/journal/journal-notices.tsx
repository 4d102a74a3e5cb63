import type { Day } from '../../../shared/base/day';
import type { Failure } from '../../../shared/base/failure';
import { failureText } from '../../lib/failure-text';
import { START } from '../../lib/place';
import { useFormat, useStores, useToday } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import styles from './journal-notices.module.css';
import type { UnreadMonths } from './use-months';
import type { KnownYears } from './use-years';

type UnreadProps = { readonly failure: Failure | null; readonly onAgain: () => void };

/** Why something is not shown. That the connection is lost is said over every page. */
export function Unread({ failure, onAgain }: UnreadProps) {
  if (failure === null || failure.code === 'disconnected') return null;
  return (
    <Notice kind="problem">
      <p>{failureText(failure)}</p>
      <Button onClick={onAgain}>Read again</Button>
    </Notice>
  );
}

/** A day that is asked for and has not come yet. */
function DayToCome({ day }: { readonly day: Day }) {
  const { place } = useStores();
  const format = useFormat();
  const today = useToday();
  return (
    <Notice kind="note">
      <p>
        {format.longDay(day, today)} has not come yet: there is nothing of it in the journal. What is planned for it
        stands on its own page.
      </p>
      <Button onClick={() => place.goTo({ page: 'today', day })}>Open the day</Button>
    </Notice>
  );
}

/** What the journal is for, where nothing is in it yet. */
function NothingWritten() {
  const { place } = useStores();
  return (
    <div className={styles['nothing']}>
      <p>
        Here each day stands with what was done, the minutes, the readings and a note, the newest first. In a year you
        can look up what happened before a score moved: write what happened, and apart from it what you think it did.
      </p>
      <p>Begin with a line about today, below, or tick what you have done.</p>
      <Button onClick={() => place.goTo(START)}>Go to today’s checklist</Button>
    </div>
  );
}

type DaysNoticesProps = {
  readonly known: KnownYears;
  readonly unread: UnreadMonths;
  readonly toCome: Day | null;
};

/** What has to be said before the first day. */
export function DaysNotices({ known, unread, toCome }: DaysNoticesProps) {
  const isEmpty =
    known.isAnswered && known.knownFrom === null && [...known.daysByYear.values()].every((days) => days.length === 0);
  return (
    <>
      <Unread failure={known.failure} onAgain={known.again} />
      <Unread failure={unread.failure} onAgain={unread.again} />
      {toCome !== null && <DayToCome day={toCome} />}
      {isEmpty && <NothingWritten />}
    </>
  );
}
