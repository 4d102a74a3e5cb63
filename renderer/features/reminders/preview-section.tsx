import { useEffect, useState } from 'react';
import { addDays, daysFrom, weekdayOf } from '../../../shared/base/day';
import { monthsOfChecklist } from '../../../shared/ledger/checklist-in';
import { useFormat, useHello, useLedger, useStores, useToday } from '../../stores/stores-context';
import { Section } from '../../ui/section';
import { Segmented } from '../../ui/segmented';
import { previewView, type PreviewLine, type PreviewView } from './preview-view';
import styles from './reminders.module.css';

const DAYS = 7;

/** What reminders would say on one of the days to come. */
export function PreviewSection() {
  const stores = useStores();
  const format = useFormat();
  const today = useToday();
  const { zone } = useHello();
  const { documents, months } = useLedger((state) => state);
  const [ahead, setAhead] = useState(1);
  const day = addDays(today, ahead);

  const isRead = monthsOfChecklist(day).every((month) => months.has(month));
  useEffect(() => {
    if (!isRead) void stores.ledger.need(monthsOfChecklist(day));
  }, [stores, day, isRead]);

  return (
    <Section
      title="Preview"
      about="What you would get if nothing more were entered until then, and the computer were awake all day."
    >
      <Segmented
        label="Day"
        value={day}
        options={daysFrom(addDays(today, 1), addDays(today, DAYS)).map((one) => ({
          value: one,
          text: format.weekday(weekdayOf(one)),
        }))}
        onChange={(chosen) => setAhead(daysFrom(today, chosen).length - 1)}
      />
      <div className={styles['preview']} aria-live="polite">
        {isRead && <Preview view={previewView(documents, day, { zone, today, format })} />}
      </div>
    </Section>
  );
}

function Preview({ view }: { readonly view: PreviewView }) {
  return (
    <>
      <h3>{view.heading}</h3>
      {view.nothing !== null && <p className={styles['hint']}>{view.nothing}</p>}
      {view.notices.length > 0 && (
        <ol aria-label={view.heading}>
          {view.notices.map(({ key, time, lines }) => (
            <li key={key} className={styles['notice']}>
              <span className={styles['time']}>{time}</span>
              <Lines lines={lines} />
            </li>
          ))}
        </ol>
      )}
      <Aside title="Not shown" lines={view.unshown} />
      <Aside title="Nothing to say" lines={view.silent} />
    </>
  );
}

function Aside({ title, lines }: { readonly title: string; readonly lines: readonly PreviewLine[] }) {
  if (lines.length === 0) return null;
  return (
    <div className={styles['aside']}>
      <h4>{title}</h4>
      <Lines lines={lines} />
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly PreviewLine[] }) {
  return (
    <ul>
      {lines.map(({ key, words, reason }) => (
        <li key={key}>
          {words}
          {reason !== null && <span className={styles['words']}>{reason}</span>}
        </li>
      ))}
    </ul>
  );
}
