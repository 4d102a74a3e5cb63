import type { Day } from '../../../../shared/base/day';
import { isolated } from '../../../../shared/base/isolated';
import type { WeekDay } from '../../../../shared/time/week';
import type { ScoreEditor } from '../../../lib/score-editor';
import { useFormat } from '../../../stores/stores-context';
import { NoOutcomes } from './no-outcomes';
import { WeekGrid, type GridCell, type GridRow } from './week-grid';
import type { OutcomeRow } from './week-outcome-view';
import styles from './week-part.module.css';
import type { Opened } from './week-view';
import { changeLines, valueWords } from './week-words';

type WeekOutcomesProps = {
  readonly outcomes: readonly OutcomeRow[];
  readonly days: readonly WeekDay[];
  readonly today: Day;
  readonly scoreEditor: ScoreEditor;
  readonly onOpen: (opened: Opened) => void;
};

/** What somebody is really after, on the same days; nothing is said about why it is as it is. */
export function WeekOutcomes({ outcomes, days, today, scoreEditor, onOpen }: WeekOutcomesProps) {
  const format = useFormat();
  if (outcomes.length === 0) return <NoOutcomes scoreEditor={scoreEditor} />;

  const rows = outcomes.map((row): GridRow => {
    const { id: scoreId, name } = row.score;
    const inDays = row.days.map((reading, index): GridCell => {
      const day = days[index]?.day ?? today;
      const named = `${isolated(name)}, ${format.longDay(day, today)}`;
      if (reading === null) return { key: day, label: `${named}: no reading`, main: '–', look: 'quiet', onOpen: null };
      const words = valueWords(reading, format);
      return {
        key: day,
        label: `${named}: ${words}`,
        main: format.number(reading.value),
        ...(reading.isApproximate ? { below: 'about' } : {}),
        onOpen: () => onOpen({ kind: 'readings', scoreId, day }),
      };
    });
    const { main, below } = changeLines(row, format);
    const isKnown = row.within.length > 0 || row.before !== null;
    const inWeek: GridCell = {
      key: 'week',
      label: `${isolated(name)}, the week: ${main}${below === '' ? '' : `, ${below}`}`,
      main,
      below,
      ...(row.within.length === 0 ? { look: 'quiet' } : {}),
      onOpen: isKnown ? () => onOpen({ kind: 'change', scoreId }) : null,
    };
    return { key: scoreId, head: <bdi>{name}</bdi>, cells: [...inDays, inWeek] };
  });

  return (
    <>
      <p className={styles['words']}>
        Read on the same days. The minutes and the outcomes stand beside each other; that does not say that one made the
        other.
      </p>
      <WeekGrid label="Outcomes by day" days={days} corner="Outcome" lastColumn="The week" rows={rows} />
    </>
  );
}
