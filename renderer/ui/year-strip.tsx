import type { Day } from '../../shared/base/day';
import type { YearCell, YearSpan } from './year-cells';
import { YearGrid, type YearWords } from './year-grid';

type YearStripProps = {
  readonly label: string;
  readonly span: YearSpan;
  readonly cells: ReadonlyMap<Day, YearCell>;
  readonly words: YearWords;
  readonly chosen: Day | null;
  readonly onChoose: (day: Day) => void;
};

/** A year in little room, to find a day in and go to it. */
export function YearStrip(props: YearStripProps) {
  return <YearGrid {...props} look="strip" />;
}
