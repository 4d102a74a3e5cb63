import { parseClockTime } from '../../../shared/base/clock-time';
import { isolated } from '../../../shared/base/isolated';
import { useFormat, useHello, useStores, useToday } from '../../stores/stores-context';
import { FieldRow, SelectField } from '../../ui/field';
import { Section } from '../../ui/section';
import { Segmented } from '../../ui/segmented';
import { hasDigitsOfItsOwn, nameOfRegion, regionChoices } from './region-choices';
import styles from './writing-section.module.css';

const AS_COMPUTER = 'computer';
const HOURS = [
  { value: 'region', text: 'As the region' },
  { value: '12', text: '12 hours' },
  { value: '24', text: '24 hours' },
] as const;
const DIGITS = [
  { value: 'region', text: 'As the region' },
  { value: 'latin', text: '0–9' },
] as const;

/** How dates and numbers are written on this computer. The sentences around them are English. */
export function WritingSection() {
  const stores = useStores();
  const { settings, locale } = useHello();
  const format = useFormat();
  const ofComputer = locale ?? navigator.language;
  return (
    <Section
      title="Dates and numbers"
      about="How dates, times and numbers are written, here and in what you type. Files that are saved or exported stay as they are."
    >
      <FieldRow>
        <SelectField
          label="Region"
          value={settings.region ?? AS_COMPUTER}
          options={[
            { value: AS_COMPUTER, text: `As this computer has it: ${isolated(nameOfRegion(ofComputer))}` },
            ...regionChoices(),
          ]}
          onChange={(chosen) => {
            const region = regionChoices().find(({ value }) => value === chosen)?.value ?? null;
            void stores.changeSettings({ region });
          }}
        />
      </FieldRow>
      <Segmented
        label="Clock"
        value={settings.hours}
        options={HOURS.map(({ value, text }) => ({ value, text: format.words(text) }))}
        onChange={(hours) => void stores.changeSettings({ hours })}
      />
      {hasDigitsOfItsOwn(settings.region ?? ofComputer) && (
        <Segmented
          label="Digits"
          value={settings.digits}
          options={DIGITS}
          onChange={(digits) => void stores.changeSettings({ digits })}
        />
      )}
      <Examples format={format} />
    </Section>
  );
}

const AFTERNOON = parseClockTime('14:05');

/** One of each, written as they would be on every page. */
function Examples({ format }: { readonly format: ReturnType<typeof useFormat> }) {
  const today = useToday();
  const examples = [
    ['A date', format.longDay(today, today)],
    ['A time', AFTERNOON === null ? '' : format.clock(AFTERNOON)],
    ['A number', format.number(1234.5)],
    ['A change', format.signed(-9)],
    ['A percentage', format.percent(0.42)],
  ] as const;
  return (
    <dl className={styles['examples']} aria-label="How they are written now">
      {examples.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
