import { useMemo, useState } from 'react';
import { START } from '../../lib/place';
import { useFormat, useLedger, useStores, useToday, useWeekStart } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { Answered } from './answered';
import styles from './insights.module.css';
import { useAnswer } from './use-answer';
import type { YearReply } from './insights-requests';
import { YearCalendar } from './figures/year-calendar';
import { yearDaysOf } from './year-view';

/** A year at a glance, with others to choose; a click on a day opens it in the journal. */
export function YearPart() {
  const today = useToday();
  const requests = useStores().insights;
  const { words } = useFormat();
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [known, setKnown] = useState<readonly number[]>([]);
  const asked = useAnswer(`year ${String(year)}`, () => requests.readYear(year));
  const { value } = asked;
  // While another year is on its way, those to choose from stay.
  if (value !== null && value.years.join() !== known.join()) setKnown(value.years);
  const years = [...new Set([...known, thisYear, year])].sort((one, other) => other - one);
  return (
    <div className={styles['part']}>
      <div className={styles['fields']}>
        <SelectField
          label="Year"
          value={String(year)}
          options={years.map((one) => ({ value: String(one), text: words(String(one)) }))}
          onChange={(chosen) => setYear(Number(chosen))}
        />
      </div>
      <Answered asked={asked} what="The year">
        {(shown) => <YearShown year={year} value={shown} />}
      </Answered>
    </div>
  );
}

function YearShown({ year, value }: { readonly year: number; readonly value: YearReply }) {
  const stores = useStores();
  const today = useToday();
  const weekStart = useWeekStart();
  const events = useLedger((state) => state.documents.catalog.events);
  const format = useFormat();
  const days = useMemo(() => yearDaysOf(value, { year, events, today }), [value, year, events, today]);
  const counted = days.filter(({ counts }) => counts !== null && counts.due > 0).length;
  return (
    <>
      {counted === 0 && (
        <div className={styles['card']}>
          <h2>Nothing was ticked in {year} yet</h2>
          <p>Each cell below is a day. The more of its checklist was done, the darker it is.</p>
          <Button onClick={() => stores.place.goTo(START)}>Go to Today</Button>
        </div>
      )}
      <YearCalendar
        year={year}
        days={days}
        weekStart={weekStart}
        today={today}
        meta={{ era: String(year), n: counted }}
        format={format}
        fileName={`year-${String(year)}`}
        chosen={null}
        onChoose={(day) => stores.place.goTo({ page: 'journal', part: 'days', day })}
      />
    </>
  );
}
