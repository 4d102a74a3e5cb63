import { useState } from 'react';
import { dayOf } from '../../../shared/base/day-of';
import { liveRecordsIn } from '../../../shared/ledger/live-time-in';
import { parseMinutes } from '../../../shared/time/parse-minutes';
import { minutesAway, type AwayChoice, type Timer } from '../../../shared/time/timer';
import { useFormat, useLedger, useTimer } from '../../stores/stores-context';
import { Choice } from '../../ui/choice';
import { TextField } from '../../ui/field';
import { totalWords } from './away-words';

type AwayChoicesProps = {
  readonly timer: Timer;
  /** Of its platform. */
  readonly name: string;
  /** Null when what is typed is no part of the time away. */
  readonly onChange: (choice: AwayChoice | null) => void;
};

/** None, all or a part of the time away, each with the minutes that it would make. */
export function AwayChoices({ timer, name, onChange }: AwayChoicesProps) {
  const format = useFormat();
  const now = useTimer((state) => state.now);
  const documents = useLedger((state) => state.documents);
  const [kind, setKind] = useState<AwayChoice['kind']>('drop');
  const [typed, setTyped] = useState('');
  const records = liveRecordsIn(documents, dayOf(timer.startAt, timer.zone, documents.catalog.settings.dayStart));
  const most = Math.max(1, Math.floor(minutesAway(timer, now)));
  const part = partOf(typed, most);
  const total = (choice: AwayChoice) => totalWords(records, timer, { choice, now, format, name });
  return (
    <>
      <Choice
        label="What of this time counts"
        value={kind}
        options={[
          { value: 'drop', text: `None of it: ${total({ kind: 'drop' })}` },
          { value: 'keep', text: `All of it: ${total({ kind: 'keep' })}` },
          { value: 'part', text: part === null ? 'A part of it' : `A part of it: ${total(part)}` },
        ]}
        onChange={(chosen) => {
          setKind(chosen);
          onChange(chosen === 'part' ? part : { kind: chosen });
        }}
      />
      {kind === 'part' && (
        <TextField
          label="Minutes that count"
          hint={`Up to ${format.number(most)}`}
          problem={typed !== '' && part === null ? `Type whole minutes, up to ${format.number(most)}.` : null}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            onChange(partOf(text, most));
          }}
        />
      )}
    </>
  );
}

function partOf(typed: string, most: number): AwayChoice | null {
  const minutes = parseMinutes(typed)?.minutes ?? null;
  return minutes === null || minutes > most ? null : { kind: 'part', minutes };
}
