import { useMemo } from 'react';
import { PLAN } from '../../lib/place';
import { useFormat, useLedger, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Answered } from './answered';
import { AdherenceSection } from './adherence-section';
import { MonthBars } from './figures/month-bars';
import styles from './insights.module.css';
import type { HabitMonth } from './insights-requests';
import { StrengthSection } from './strength-section';
import { minutesByPlatform } from './time-view';
import { useAnswer } from './use-answer';

/** Where the time went, and what was kept up, month by month. */
export function TimePart() {
  const requests = useStores().insights;
  const asked = useAnswer('habits', requests.habits);
  return (
    <div className={styles['part']}>
      <Answered asked={asked} what="Time and adherence">
        {({ months }) => (months.length === 0 ? <NothingKept /> : <TimeFigures months={months} />)}
      </Answered>
    </div>
  );
}

function TimeFigures({ months }: { readonly months: readonly HabitMonth[] }) {
  const format = useFormat();
  const platforms = useLedger((state) => state.documents.catalog.platforms);
  const minutes = useMemo(() => minutesByPlatform(months, platforms), [months, platforms]);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  const span =
    first.month === last.month
      ? format.month(first.month)
      : `${format.month(first.month)} to ${format.month(last.month)}`;
  const counted = months.filter(({ minutes: of }) => of.length > 0).length;
  return (
    <>
      <MonthBars data={minutes} meta={{ era: span, n: counted }} format={format} fileName="minutes-by-month" />
      <AdherenceSection months={months} span={span} />
      <StrengthSection months={months} span={span} />
    </>
  );
}

function NothingKept() {
  const { place } = useStores();
  return (
    <div className={styles['card']}>
      <h2>No month to look back at yet</h2>
      <p>
        Here stand the minutes spent on each platform, the share of what was due that was done, and how strong each
        habit is, month by month. It begins with the first tick and the first minutes.
      </p>
      <Button look="primary" onClick={() => place.goTo(PLAN)}>
        Open the plan
      </Button>
    </div>
  );
}
