import { day } from '../../shared/base/day';
import { DayField } from '../ui/day-field';
import { DayInput } from '../ui/day-input';
import { CheckField, Field, FieldRow, SelectField, TextField } from '../ui/field';
import { DayWritingProvider } from '../ui/day-writing';
import { Group } from './group';
import { Held, nothing, Specimens, State } from './specimen';
import type { Words } from './words';

export function FieldSpecimens({ words }: { readonly words: Words }) {
  return (
    <Group title="Fields">
      <TextFieldStates words={words} />
      <SelectFieldStates words={words} />
      <CheckFieldStates words={words} />
      <DayFieldStates />
      <DayInputStates />
      <Specimens of="Field">
        <State name="Around several lines">
          <Field label="Note" hint="Any control can stand in it.">
            {(attributes) => <textarea {...attributes} rows={3} defaultValue={words.note} />}
          </Field>
        </State>
        <State name="Several lines, invalid">
          <Field label="Note" problem="This is longer than a note can be.">
            {(attributes) => <textarea {...attributes} rows={3} defaultValue={words.note} />}
          </Field>
        </State>
      </Specimens>
      <Specimens of="FieldRow">
        <State name="Controls of one height beside each other" isWide>
          <FieldRow>
            <TextField label="Title" value={words.name} onChange={nothing} />
            <DayField label="From" value="2026-11-23" onChange={nothing} />
            <TextField label="At" type="time" value="09:30" onChange={nothing} />
            <TextField label="Minutes" inputMode="numeric" value="15" hint="Up to 1,440" onChange={nothing} />
            <SelectField label="Platform" value="a" options={[{ value: 'a', text: words.name }]} onChange={nothing} />
          </FieldRow>
        </State>
      </Specimens>
    </Group>
  );
}

function TextFieldStates({ words }: { readonly words: Words }) {
  return (
    <Specimens of="TextField">
      <State name="Default">
        <Held first={words.name}>
          {(text, onChange) => <TextField label="Title" value={text} onChange={onChange} />}
        </Held>
      </State>
      <State name="Empty, with a hint">
        <Held first="">
          {(text, onChange) => (
            <TextField
              label="Title"
              placeholder="Such as: reply to mentions"
              hint="What will be ticked off."
              value={text}
              onChange={onChange}
            />
          )}
        </Held>
      </State>
      <State name="Invalid">
        <TextField label="Minutes" value="a lot" problem="Minutes are a number from 0 to 1,440." onChange={nothing} />
      </State>
      <State name="Read-only">
        <TextField label="Title" value={words.name} readOnly onChange={nothing} />
      </State>
      <State name="Disabled">
        <TextField label="Title" value={words.name} disabled hint="It has ended." onChange={nothing} />
      </State>
      <State name="Long name and long label">
        <TextField label={words.longName} value={words.longName} hint={words.unbrokenName} onChange={nothing} />
      </State>
    </Specimens>
  );
}

const MONDAY = day('2026-11-23');

function DayInputStates() {
  return (
    <Specimens of="DayInput">
      <State name="On its own" note="what fields and pickers of days are made of">
        <DayInput aria-label="A day" typed="23/11/2026" range={{}} onType={nothing} onChoose={nothing} />
      </State>
    </Specimens>
  );
}

function DayFieldStates() {
  return (
    <Specimens of="DayField">
      <State name="Default" note="Up and Down change the part at the caret, Alt+Down opens the calendar">
        <Held<string> first={MONDAY}>
          {(value, onChange) => <DayField label="First day" value={value} onChange={onChange} />}
        </Held>
      </State>
      <State name="Empty, with a hint">
        <Held first="">
          {(value, onChange) => (
            <DayField label="Last day" hint="Leave empty if it goes on." value={value} onChange={onChange} />
          )}
        </Held>
      </State>
      <State name="Invalid">
        <DayField label="Last day" value="31/11/2026" onChange={nothing} />
      </State>
      <State name="Only until a day" note="later ones cannot be chosen">
        <Held<string> first={MONDAY}>
          {(value, onChange) => <DayField label="Day" max={MONDAY} value={value} onChange={onChange} />}
        </Held>
      </State>
      <State name="Disabled">
        <DayField label="First day" value={MONDAY} disabled onChange={nothing} />
      </State>
      <State name="As Japan writes it">
        <InRegion locale="ja-JP" />
      </State>
      <State name="As Egypt writes it">
        <InRegion locale="ar-EG-u-ca-gregory" />
      </State>
    </Specimens>
  );
}

function InRegion({ locale }: { readonly locale: string }) {
  return (
    <DayWritingProvider locale={locale} weekStart={7} today={MONDAY}>
      <Held<string> first={MONDAY}>
        {(value, onChange) => <DayField label="Day" value={value} onChange={onChange} />}
      </Held>
    </DayWritingProvider>
  );
}

function SelectFieldStates({ words }: { readonly words: Words }) {
  const many = Array.from({ length: 40 }, (_, index) => ({
    value: String(index),
    text: `${words.name} ${String(index + 1)}`,
  }));
  return (
    <Specimens of="SelectField">
      <State name="Many" note="the system draws it when it is open">
        <Held first="0">
          {(value, onChange) => <SelectField label="Activity" value={value} options={many} onChange={onChange} />}
        </Held>
      </State>
      <State name="None">
        <SelectField label="Activity" value="" options={[]} hint="There is no activity yet." onChange={nothing} />
      </State>
      <State name="Long name">
        <SelectField label="Activity" value="a" options={[{ value: 'a', text: words.longName }]} onChange={nothing} />
      </State>
    </Specimens>
  );
}

function CheckFieldStates({ words }: { readonly words: Words }) {
  return (
    <Specimens of="CheckField">
      <State name="Not checked">
        <Held<boolean> first={false}>
          {(isChecked, onChange) => <CheckField label="Ended as well" isChecked={isChecked} onChange={onChange} />}
        </Held>
      </State>
      <State name="Checked">
        <Held<boolean> first>
          {(isChecked, onChange) => <CheckField label="Ended as well" isChecked={isChecked} onChange={onChange} />}
        </Held>
      </State>
      <State name="With what it means">
        <Held<boolean> first={false}>
          {(isChecked, onChange) => (
            <CheckField
              label="Only observe it"
              about="Nothing is planned or reminded for it."
              isChecked={isChecked}
              onChange={onChange}
            />
          )}
        </Held>
      </State>
      <State name="Long name">
        <CheckField label={words.longName} isChecked onChange={nothing} />
      </State>
    </Specimens>
  );
}
