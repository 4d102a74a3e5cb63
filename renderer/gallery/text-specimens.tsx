import { day } from '../../shared/base/day';
import { AutosavedField } from '../ui/autosaved-field';
import { DayPick } from '../ui/day-pick';
import { DraftField } from '../ui/draft-field';
import { EditableText } from '../ui/editable-text';
import { Group } from './group';
import { Held, Specimens, State } from './specimen';
import type { Words } from './words';

const MONDAY = day('2026-11-23');

export function TextSpecimens({ words }: { readonly words: Words }) {
  return (
    <Group title="Text that saves itself">
      <AutosavedFieldStates words={words} />
      <Specimens of="EditableText">
        <State name="Default" note="Enter, F2 or a click makes it a field">
          <Editable first={words.name} />
        </State>
        <State name="Empty">
          <Editable first="" />
        </State>
        <State name="Long name">
          <Editable first={words.longName} />
        </State>
        <State name="Long name without a place to break it">
          <Editable first={words.unbrokenName} />
        </State>
        <State name="Invalid" note="edit it, and nothing that is typed is taken">
          <EditableText
            label="Minutes"
            text="15"
            shown="15 min"
            hint="0 to 1,440"
            isTabStop
            onSave={() => 'Minutes are a number from 0 to 1,440.'}
          />
        </State>
      </Specimens>
      <Specimens of="DraftField">
        <State name="Default" note="saves what is a time of day when it is left">
          <Held first="04:00">
            {(time, onChange) => (
              <DraftField
                label="A day begins at"
                value={time}
                parse={(typed) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(typed) ? typed : null)}
                problem="A time is written as 04:00."
                hint="Anything else is refused with the reason."
                onSave={onChange}
              />
            )}
          </Held>
        </State>
      </Specimens>
      <Specimens of="DayPick">
        <State name="Default" note="Enter goes there, Escape stays">
          <Held first={MONDAY}>{(value, onChange) => <DayPick label="Day" value={value} onPick={onChange} />}</Held>
        </State>
      </Specimens>
    </Group>
  );
}

function Editable({ first }: { readonly first: string }) {
  return (
    <Held first={first}>
      {(text, onChange) => (
        <EditableText
          label="Title"
          text={text}
          shown={text === '' ? 'No title' : text}
          hint="Enter saves it, Escape leaves it as it was."
          isTabStop
          onSave={(typed) => {
            onChange(typed);
            return null;
          }}
        />
      )}
    </Held>
  );
}

function AutosavedFieldStates({ words }: { readonly words: Words }) {
  const saved = () => Promise.resolve(true);
  return (
    <Specimens of="AutosavedField">
      <State name="Default">
        <AutosavedField label="Note" text={words.note} maxLength={500} isReadOnly={false} isConnected onSave={saved} />
      </State>
      <State name="Second">
        <AutosavedField
          label="Private"
          look="second"
          text={words.note}
          maxLength={500}
          isReadOnly={false}
          isConnected
          onSave={saved}
        />
      </State>
      <State name="Empty">
        <AutosavedField label="Note" text="" maxLength={500} isReadOnly={false} isConnected onSave={saved} />
      </State>
      <State name="Read-only">
        <AutosavedField label="Note" text={words.note} maxLength={500} isReadOnly isConnected onSave={saved} />
      </State>
      <State name="Not saved" note="type something and wait">
        <AutosavedField
          label="Note"
          text={words.note}
          maxLength={500}
          isReadOnly={false}
          isConnected
          onSave={() => Promise.resolve(false)}
        />
      </State>
    </Specimens>
  );
}
