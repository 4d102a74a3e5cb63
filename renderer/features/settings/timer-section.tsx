import type { Timing } from '../../../shared/time/timing';
import { useFormat, useLedger, useStores, useSystem } from '../../stores/stores-context';
import { SelectField } from '../../ui/field';
import { Section } from '../../ui/section';
import { minutesWords } from './minutes-words';

const NEVER = 'never';
const IDLE_MINUTES: readonly number[] = [3, 5, 10, 15, 30];
const CEILING_MINUTES: readonly number[] = [30, 60, 90, 120, 240];

/** When a running timer stops believing that somebody is there. */
export function TimerSection() {
  const format = useFormat();
  const stores = useStores();
  const { timing } = useLedger((state) => state.documents.catalog.settings);
  const isIdleUnknown = useSystem(({ facts }) => facts?.knows.idle === false);
  const { idleMinutes, ceilingMinutes } = timing;
  const change = (fields: Partial<Timing>) =>
    void stores.carryOut({ type: 'settings.set', timing: { ...timing, ...fields } });

  return (
    <Section
      title="Timer"
      about="Time away is never counted by itself: the timer stands still at the last moment somebody was there, and asks what to do with the rest."
    >
      <SelectField
        label="When nobody is at the computer"
        {...(isIdleUnknown
          ? { hint: 'This system does not say whether anybody is there: this has no effect here.' }
          : {})}
        value={idleMinutes === null ? NEVER : String(idleMinutes)}
        options={[
          ...withPresent(IDLE_MINUTES, idleMinutes).map((minutes) => ({
            value: String(minutes),
            text: format.words(`Stand still after ${minutesWords(minutes)} without a key or the mouse`),
          })),
          { value: NEVER, text: 'Never stand still for that' },
        ]}
        onChange={(chosen) => change({ idleMinutes: chosen === NEVER ? null : Number(chosen) })}
      />
      <SelectField
        label="Ceiling of a forgotten timer"
        hint="One that nobody has stopped for so long is taken for forgotten."
        value={String(ceilingMinutes)}
        options={withPresent(CEILING_MINUTES, ceilingMinutes).map((minutes) => ({
          value: String(minutes),
          text: format.words(`Stand still after ${minutesWords(minutes)}`),
        }))}
        onChange={(chosen) => change({ ceilingMinutes: Number(chosen) })}
      />
    </Section>
  );
}

/** The usual ones, and one that came from elsewhere. */
function withPresent(usual: readonly number[], present: number | null): readonly number[] {
  const choices = present === null ? usual : [...usual, present];
  return [...new Set(choices)].toSorted((one, other) => one - other);
}
