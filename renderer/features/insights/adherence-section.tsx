import { useMemo, useState } from 'react';
import { adherenceWords, shareOf } from '../../../shared/checklist/adherence';
import { useFormat, useToday } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { AdherenceDialog } from './adherence-dialog';
import { ShareLines } from './figures/share-lines';
import styles from './insights.module.css';
import type { HabitMonth } from './insights-requests';
import { adherenceLine, dueDays } from './time-view';

type AdherenceSectionProps = { readonly months: readonly HabitMonth[]; readonly span: string };

const AT_FIRST = 12;

/** What was done of what was due: a line, and for each month a number that opens into its sum. */
export function AdherenceSection({ months, span }: AdherenceSectionProps) {
  const format = useFormat();
  const today = useToday();
  const [isWhole, setIsWhole] = useState(false);
  const [opened, setOpened] = useState<HabitMonth | null>(null);
  const lines = useMemo(() => adherenceLine(months, today, format), [months, today, format]);
  const latestFirst = months.toReversed();
  const shown = isWhole ? latestFirst : latestFirst.slice(0, AT_FIRST);
  const left = months.length - shown.length;
  return (
    <div className={styles['figure-part']}>
      <ShareLines
        title="Adherence by month"
        subtitle="share of the due days on which it was done; what was skipped or not entered is no miss"
        lines={lines}
        meta={{ era: span, n: dueDays(months) }}
        format={format}
        fileName="adherence-by-month"
      />
      <ul className={styles['months']} aria-label="Sums by month">
        {shown.map((one) => {
          const share = shareOf(one.adherence);
          return (
            <li key={one.month}>
              <button type="button" aria-haspopup="dialog" onClick={() => setOpened(one)}>
                <span>{format.month(one.month)}</span>
                <b>{share === null ? '–' : format.percent(share)}</b>
                <span className="visually-hidden">{format.words(adherenceWords(one.adherence))}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <div className={styles['earlier']}>
          <Button look="quiet" onClick={() => setIsWhole(true)}>
            {`Show ${format.number(left)} earlier ${left === 1 ? 'month' : 'months'}`}
          </Button>
        </div>
      )}
      {opened !== null && <AdherenceDialog of={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
