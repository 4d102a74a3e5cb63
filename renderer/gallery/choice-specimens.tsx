import { WEEKDAYS, type Weekday } from '../../shared/base/day';
import { CheckGroup } from '../ui/check-group';
import { Choice } from '../ui/choice';
import { Segmented } from '../ui/segmented';
import { WeekdayPicker } from '../ui/weekday-picker';
import { Group } from './group';
import { Held, nothing, Specimens, State } from './specimen';
import type { Words } from './words';

const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const nameOf = (weekday: Weekday) => NAMES[weekday - 1] ?? '';

export function ChoiceSpecimens({ words }: { readonly words: Words }) {
  const named = [
    { value: 'a', text: words.name },
    { value: 'b', text: words.longName },
    { value: 'c', text: words.unbrokenName },
  ];
  return (
    <Group title="Choices">
      <Specimens of="Choice">
        <State name="With what each means">
          <Held first="from">
            {(value, onChange) => (
              <Choice
                label="This change counts"
                value={value}
                options={[
                  { value: 'today', text: 'From today on', about: 'What was before stays as it was.' },
                  { value: 'from', text: 'From a day on', about: 'A day that is chosen below.' },
                ]}
                onChange={onChange}
              />
            )}
          </Held>
        </State>
        <State name="Label only read out">
          <Held first="a">
            {(value, onChange) => (
              <Choice
                label="Which of them"
                isLabelHidden
                value={value}
                options={named.slice(0, 1).concat({ value: 'z', text: words.otherName })}
                onChange={onChange}
              />
            )}
          </Held>
        </State>
        <State name="Long names">
          <Held first="b">
            {(value, onChange) => (
              <Choice label="Which of the long ones" value={value} options={named} onChange={onChange} />
            )}
          </Held>
        </State>
      </Specimens>
      <CheckGroupStates words={words} />
      <Specimens of="Segmented">
        <State name="Default" note="arrows choose">
          <Held first="week">
            {(value, onChange) => (
              <Segmented
                label="Range"
                value={value}
                options={[
                  { value: 'week', text: 'Week' },
                  { value: 'month', text: 'Month' },
                  { value: 'year', text: 'Year' },
                ]}
                onChange={onChange}
              />
            )}
          </Held>
        </State>
        <State name="Many">
          <Held first="1">
            {(value, onChange) => (
              <Segmented
                label="Weeks"
                value={value}
                options={Array.from({ length: 12 }, (_, index) => ({
                  value: String(index),
                  text: `${String(index + 1)} weeks`,
                }))}
                onChange={onChange}
              />
            )}
          </Held>
        </State>
        <State name="Long names">
          <Held first="b">
            {(value, onChange) => (
              <Segmented label="Which long one" value={value} options={named} onChange={onChange} />
            )}
          </Held>
        </State>
      </Specimens>
      <Specimens of="WeekdayPicker">
        <State name="Some">
          <Held first={[1, 3, 5] as readonly Weekday[]}>
            {(chosen, onChange) => (
              <WeekdayPicker label="On these weekdays" chosen={chosen} nameOf={nameOf} onChange={onChange} />
            )}
          </Held>
        </State>
        <State name="None">
          <Held first={[] as readonly Weekday[]}>
            {(chosen, onChange) => (
              <WeekdayPicker label="On no weekday" chosen={chosen} nameOf={nameOf} onChange={onChange} />
            )}
          </Held>
        </State>
        <State name="All">
          <Held first={WEEKDAYS}>
            {(chosen, onChange) => (
              <WeekdayPicker label="On all weekdays" chosen={chosen} nameOf={nameOf} onChange={onChange} />
            )}
          </Held>
        </State>
      </Specimens>
    </Group>
  );
}

function CheckGroupStates({ words }: { readonly words: Words }) {
  const options = [
    { value: 'a', text: words.name },
    { value: 'b', text: words.otherName },
    { value: 'c', text: words.longName },
  ];
  return (
    <Specimens of="CheckGroup">
      <State name="With a hint">
        <Held first={['a'] as readonly string[]}>
          {(chosen, onChange) => (
            <CheckGroup
              label="What pauses"
              options={options.slice(0, 2)}
              chosen={chosen}
              hint="What is on no platform goes on."
              onChange={onChange}
            />
          )}
        </Held>
      </State>
      <State name="With a problem">
        <CheckGroup
          label="What has to pause"
          options={options.slice(0, 2)}
          chosen={[]}
          problem="Choose at least one."
          onChange={nothing}
        />
      </State>
      <State name="None">
        <CheckGroup label="Nothing" options={[]} chosen={[]} hint="There are no scores yet." onChange={nothing} />
      </State>
      <State name="Long names">
        <CheckGroup label="Long ones" options={options} chosen={['c']} onChange={nothing} />
      </State>
    </Specimens>
  );
}
