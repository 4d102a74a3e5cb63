import { Meter } from '../ui/meter';
import { Progress } from '../ui/progress';
import { Sparkline } from '../ui/sparkline';
import { Table } from '../ui/table';
import { TrendBars } from '../ui/trend-bars';
import styles from './gallery.module.css';
import { Group } from './group';
import { nothing, Specimens, State } from './specimen';
import type { Words } from './words';

const percent = (share: number) => `${String(Math.round(share * 100))} %`;
const RUNS = [
  [38, 39, 41, 40, 42],
  [45, 44, 46, 47],
].map((run, at) => run.map((value, index) => ({ at: at * 6 + index, value })));
const HUES = ['slate', 'blue', 'rust', 'indigo', 'green', 'plum', 'amber', 'cyan', 'rose', 'stone'];
const COLUMNS = [
  { key: 'name', text: 'Activity' },
  { key: 'platform', text: 'Platform' },
  { key: 'done', text: 'Done', isNumber: true },
  { key: 'minutes', text: 'Minutes', isNumber: true },
  { key: 'share', text: 'Share of the week', isNumber: true },
];

export function FigureSpecimens({ words }: { readonly words: Words }) {
  return (
    <Group title="Numbers and figures">
      <MeterStates />
      <Specimens of="Progress">
        <State name="Under way">
          <Progress label="Making a backup" share={0.42} percent={percent} canCancel onCancel={nothing} />
        </State>
        <State name="Too late to cancel">
          <Progress label="Restoring" share={0.97} percent={percent} canCancel={false} onCancel={nothing} />
        </State>
        <State name="Just begun, long name">
          <Progress label={words.longName} share={0} percent={percent} canCancel onCancel={nothing} />
        </State>
      </Specimens>
      <Specimens of="Sparkline">
        <State name="With a gap">
          <Sparkline runs={RUNS} />
        </State>
        <State name="One value for ever">
          <Sparkline runs={[[1, 2, 3].map((at) => ({ at, value: 5 }))]} />
        </State>
        <State name="A point alone">
          <Sparkline runs={[[{ at: 0, value: 3 }], ...RUNS.slice(1)]} />
        </State>
        <State name="Too little" note="one value draws nothing">
          <Sparkline runs={[[{ at: 0, value: 3 }]]} />
        </State>
      </Specimens>
      <Specimens of="TrendBars">
        <State name="Full">
          <TrendBars shares={[0, 0.3, 0.5, 0.2, 0.9, 1, 0.7, 0.82]} most={8} />
        </State>
        <State name="Two so far">
          <TrendBars shares={[0.4, 0.6]} most={8} />
        </State>
      </Specimens>
      <Specimens of="Table">
        <State name="Some" isWide>
          <Table
            caption="What was done this week"
            columns={COLUMNS}
            rows={[words.name, words.otherName, words.longName, words.unbrokenName].map((name, index) => ({
              key: name,
              cells: [name, 'LinkedIn', index * 3, (index * 1234).toLocaleString('en'), `${String(index * 27)} %`],
            }))}
          />
        </State>
        <State name="None" isWide>
          <Table caption="Nothing was done this week" columns={COLUMNS} rows={[]} />
        </State>
        <State name="More columns than there is room for" isWide>
          <Table
            caption="Weeks beside each other"
            isCaptionHidden
            columns={Array.from({ length: 30 }, (_, index) => ({
              key: String(index),
              text: index === 0 ? 'Platform' : `Week ${String(index)}`,
              isNumber: index > 0,
            }))}
            rows={['LinkedIn', 'Blog'].map((name) => ({
              key: name,
              cells: [name, ...Array.from({ length: 29 }, (_, index) => 1000 + index)],
            }))}
          />
        </State>
      </Specimens>
    </Group>
  );
}

function MeterStates() {
  return (
    <Specimens of="Meter">
      <State name="Part of it">
        <Meter label="Part" value={12} most={30} valueText="12 of 30 min" />
      </State>
      <State name="Nothing yet">
        <Meter label="Nothing" value={0} most={30} valueText="0 of 30 min" />
      </State>
      <State name="All of it">
        <Meter label="All" value={30} most={30} valueText="30 of 30 min" />
      </State>
      <State name="Over">
        <Meter label="Over" value={40} most={30} valueText="40 of 30 min, 10 over" />
      </State>
      <State name="Nothing to measure against">
        <Meter label="Unmeasured" value={12} most={null} valueText="12 min" />
      </State>
      <State name="In the colours of platforms">
        <div className={styles['stack']}>
          {HUES.map((hue) => (
            <Meter key={hue} label={hue} value={7} most={10} valueText="7 of 10 min" colour={`var(--hue-${hue})`} />
          ))}
        </div>
      </State>
    </Specimens>
  );
}
