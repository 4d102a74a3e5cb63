import { addDays, day, weekdayOf, type Day } from '../../shared/base/day';
import type { YearCell, YearLevel, YearSpan } from '../ui/year-cells';
import { YearGrid, type YearWords } from '../ui/year-grid';
import { YearStrip } from '../ui/year-strip';
import { Group } from './group';
import { Held, Specimens, State } from './specimen';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const LEVELS: readonly YearLevel[] = [0, 1, 2, 3, 4, 'none', 2, 3, 1, 4, 'unknown'];
const FIRST = day('2026-01-01');
const YEAR: YearSpan = { from: FIRST, to: day('2026-12-31'), weekStart: 1, last: day('2026-11-23') };
const WORDS: YearWords = {
  month: (of) => MONTHS[Number(of.slice(5, 7)) - 1] ?? '',
  weekday: (of) => WEEKDAYS[weekdayOf(of) - 1] ?? '',
  unknown: (of) => `${of}: not entered`,
};
const CELLS: ReadonlyMap<Day, YearCell> = new Map(
  Array.from({ length: 320 }, (_, index) => {
    const of = addDays(FIRST, index);
    const level = LEVELS[(index * 7) % LEVELS.length] ?? 'none';
    return [of, { level, isMarked: index % 37 === 5, label: `${of}: ${String(level)}` }];
  }),
);

export function YearSpecimens() {
  return (
    <Group title="Years">
      <Specimens of="YearGrid">
        <State name="All levels, marks and a chosen day" note="arrows go by days and weeks" isWide>
          <Held<Day | null> first={day('2026-06-10')}>
            {(chosen, onChoose) => (
              <YearGrid
                label="Days of 2026"
                span={YEAR}
                cells={CELLS}
                words={WORDS}
                look="calendar"
                chosen={chosen}
                onChoose={onChoose}
              />
            )}
          </Held>
        </State>
      </Specimens>
      <Specimens of="YearStrip">
        <State name="A chosen day" isWide>
          <Held<Day | null> first={day('2026-06-10')}>
            {(chosen, onChoose) => (
              <YearStrip
                label="Days of 2026 in little room"
                span={YEAR}
                cells={CELLS}
                words={WORDS}
                chosen={chosen}
                onChoose={onChoose}
              />
            )}
          </Held>
        </State>
        <State name="Nothing is known" isWide>
          <Held<Day | null> first={null}>
            {(chosen, onChoose) => (
              <YearStrip
                label="Days of an empty quarter"
                span={{ from: FIRST, to: day('2026-03-31'), weekStart: 1 }}
                cells={new Map()}
                words={WORDS}
                chosen={chosen}
                onChoose={onChoose}
              />
            )}
          </Held>
        </State>
      </Specimens>
    </Group>
  );
}
