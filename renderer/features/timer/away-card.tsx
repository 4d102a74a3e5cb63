import { useState } from 'react';
import { dayOf } from '../../../shared/base/day-of';
import type { Id } from '../../../shared/base/id';
import { inOrder } from '../../../shared/base/in-order';
import { parseMinutes } from '../../../shared/time/parse-minutes';
import { minutesAway, type AwayChoice, type Timer } from '../../../shared/time/timer';
import { failureText } from '../../lib/failure-text';
import { recordsOf } from '../../stores/live-time';
import { useFormat, useLedger, useStores, useTimer } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { SelectField, TextField } from '../../ui/field';
import styles from './away-card.module.css';
import { awayWords, totalWords } from './away-words';

/** What is asked when the timer stands still; nothing while it runs. */
export function AwayCard() {
  const timer = useTimer((state) => state.timer);
  const frozenAt = timer?.frozen?.at ?? null;
  if (timer === null || frozenAt === null) return null;
  return <Asked key={frozenAt} timer={timer} />;
}

type Kind = AwayChoice['kind'];

function Asked({ timer }: { readonly timer: Timer }) {
  const stores = useStores();
  const format = useFormat();
  const { now, problem } = useTimer((state) => state);
  const [kind, setKind] = useState<Kind>('drop');
  const [typed, setTyped] = useState('');
  const [platformId, setPlatformId] = useState<Id | null>(null);
  const documents = useLedger((state) => state.documents);
  const counted = platformId === null ? timer : { ...timer, platformId };
  const records = recordsOf(documents, dayOf(timer.startAt, timer.zone, documents.catalog.settings.dayStart));
  const away = minutesAway(timer, now);
  const part = parseMinutes(typed)?.minutes ?? null;
  const isPartWrong = kind === 'part' && (part === null || part > Math.ceil(away));
  const choiceOf = (one: Kind): AwayChoice => (one === 'part' ? { kind: one, minutes: part ?? 0 } : { kind: one });
  const total = (one: Kind) => totalWords(records, counted, { choice: choiceOf(one), now, format });
  const settle = (goOn: boolean) => {
    if (!isPartWrong) void stores.settleTimer(choiceOf(kind), goOn, platformId);
  };
  const name = nameOf(documents.catalog.platforms, timer.platformId);
  const isStopped = timer.frozen?.reason === 'stopped';

  return (
    <section aria-label="The timer stands still" className={styles['card']}>
      <p>{awayWords(timer, { now, format, name })}</p>
      {/* Said once, not again every minute. */}
      <p className="visually-hidden" role="status">
        {`The timer on ${name} stands still.`}
      </p>
      {problem !== null && <p className={styles['problem']}>{failureText(problem)}</p>}
      {problem?.code === 'not-found' && (
        <SelectField
          label="Where the time goes"
          value={platformId ?? timer.platformId}
          options={inOrder(documents.catalog.platforms).map(({ id, name }) => ({ value: id, text: name }))}
          onChange={setPlatformId}
        />
      )}
      {!isStopped && (
        <Choice
          label="What of this time counts"
          value={kind}
          options={[
            { value: 'drop', text: `None of it: ${total('drop')}` },
            { value: 'keep', text: `All of it: ${total('keep')}` },
            { value: 'part', text: part === null ? 'A part of it' : `A part of it: ${total('part')}` },
          ]}
          onChange={setKind}
        />
      )}
      {kind === 'part' && !isStopped && (
        <TextField
          autoFocus
          label="Minutes that count"
          hint={`Up to ${String(Math.ceil(away))}`}
          problem={typed !== '' && isPartWrong ? `Type whole minutes, up to ${String(Math.ceil(away))}.` : null}
          value={typed}
          onChange={setTyped}
        />
      )}
      <p className={styles['buttons']}>
        <Button
          look="primary"
          disabled={isPartWrong}
          onClick={() => {
            settle(false);
          }}
        >
          {isStopped ? 'Save it now' : 'Save and stop'}
        </Button>
        {!isStopped && (
          <Button
            disabled={isPartWrong}
            onClick={() => {
              settle(true);
            }}
          >
            Save and go on
          </Button>
        )}
      </p>
    </section>
  );
}

function nameOf(platforms: readonly { readonly id: Id; readonly name: string }[], id: Id): string {
  return platforms.find((platform) => platform.id === id)?.name ?? 'a platform that is gone';
}
