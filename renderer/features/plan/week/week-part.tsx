import { useEffect, useId, useState } from 'react';
import { startOfWeek, type Day } from '../../../../shared/base/day';
import { budgetKept } from '../../../../shared/statistics/budget-kept';
import { measuredDays } from '../../../../shared/time/week-kept';
import { failureText } from '../../../lib/failure-text';
import { SETTINGS } from '../../../lib/place';
import type { ScoreEditor } from '../../../lib/score-editor';
import {
  useApp,
  useFormat,
  useLedger,
  useStores,
  useTimer,
  useToday,
  useWeekStart,
} from '../../../stores/stores-context';
import { Button } from '../../../ui/button';
import { WeekDialogs } from './week-dialogs';
import { WeekHeader } from './week-header';
import { WeekMinutes } from './week-minutes';
import { WeekOutcomes } from './week-outcomes';
import styles from './week-part.module.css';
import { monthsOfWeek, weekView, type Opened, type WeekView } from './week-view';
import { cellWords, keptWords, untrackedWords, whenOfWeek } from './week-words';

const LOST = { code: 'disconnected' } as const;

/** A week of planned against spent, with what it stood beside. */
export function WeekPart({ scoreEditor }: { readonly scoreEditor: ScoreEditor }) {
  const id = useId();
  const stores = useStores();
  const today = useToday();
  const weekStart = useWeekStart();
  const [chosen, setChosen] = useState<Day | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const first = startOfWeek(chosen ?? today, weekStart);
  const documents = useLedger((state) => state.documents);
  const isLoaded = useLedger((state) => monthsOfWeek(first).every((month) => state.months.has(month)));
  const isConnected = useApp((state) => state.connection === 'connected');
  const failure = useLedger((state) => state.failure);
  const running = useTimer((state) => state);

  useEffect(() => {
    if (isConnected) void stores.ledger.need(monthsOfWeek(first));
  }, [stores, first, isConnected]);

  const view = weekView(documents, { first, today }, running);
  const { week, outcomes } = view;
  const reason = isConnected ? failure : LOST;
  return (
    <section aria-labelledby={id} className={styles['week']}>
      <WeekHeader id={id} days={week.days} first={first} day={chosen ?? today} onGoTo={setChosen} />
      {!isLoaded && reason !== null && (
        <p role="alert">
          {reason.code === 'disconnected'
            ? 'This week is shown as soon as the connection is back.'
            : failureText(reason)}
        </p>
      )}
      {isLoaded && (
        <>
          <WeekSummary view={view} onOpen={setOpened} />
          {week.rows.length > 0 && <WeekMinutes week={week} today={today} onOpen={setOpened} />}
          <WeekHints view={view} />
          <h3>What the minutes stood beside</h3>
          <WeekOutcomes
            outcomes={outcomes}
            days={week.days}
            today={today}
            scoreEditor={scoreEditor}
            onOpen={setOpened}
          />
          {opened !== null && <WeekDialogs view={view} opened={opened} onClose={() => setOpened(null)} />}
        </>
      )}
    </section>
  );
}

type WeekSummaryProps = { readonly view: WeekView; readonly onOpen: (opened: Opened) => void };

/** The week in one line; its numbers open into their sums, too. */
function WeekSummary({ view: { week, today }, onOpen }: WeekSummaryProps) {
  const format = useFormat();
  if (week.rows.length === 0) return null;
  const days = measuredDays(week);
  const kept = keptWords(budgetKept(days));
  const untracked = untrackedWords(days, today);
  return (
    <p className={styles['summary']}>
      <button type="button" aria-haspopup="dialog" onClick={() => onOpen({ kind: 'week' })}>
        {format.words(cellWords(week.whole.total, whenOfWeek(week.days), week.whole.total.over))} in the week
      </button>
      {kept !== null && (
        <button type="button" aria-haspopup="dialog" onClick={() => onOpen({ kind: 'kept' })}>
          {format.words(kept)}
        </button>
      )}
      {untracked !== null && (
        <button type="button" aria-haspopup="dialog" onClick={() => onOpen({ kind: 'kept' })}>
          {format.words(untracked)}
        </button>
      )}
    </p>
  );
}

/** How the table is read; and where there is nothing in it yet, why, and the first step. */
function WeekHints({ view: { week } }: { readonly view: WeekView }) {
  const { place } = useStores();
  if (week.rows.length === 0) {
    return (
      <div className={styles['empty']}>
        <p>
          Here stands what was planned and what was spent, platform by platform and day by day. There is no platform yet
          to spend time on.
        </p>
        <Button look="primary" onClick={() => place.goTo(SETTINGS)}>
          Add a platform in Settings
        </Button>
      </div>
    );
  }
  const hasPlan = week.whole.total.budget !== null;
  const hasBegun = week.days.some(({ when }) => when !== 'to-come');
  return (
    <>
      <p className={styles['keys']}>
        Minutes spent / minutes planned; on days to come only what is planned. Choose a number to see the sum behind it;
        arrow keys go from one to the next.
      </p>
      {hasBegun && week.stretches.length === 0 && (
        <p className={styles['words']}>
          No time was entered in this week. A day without any is not tracked: it counts neither as kept nor as missed.
        </p>
      )}
      {!hasPlan && (
        <div className={styles['empty']}>
          <p>No minutes are planned for this week, so there is nothing to measure the time against.</p>
          <Button onClick={() => place.goTo({ page: 'plan', part: 'budgets' })}>Plan minutes</Button>
        </div>
      )}
    </>
  );
}
