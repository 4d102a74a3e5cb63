import { useId, useRef, useState } from 'react';
import type { Day } from '../../../../shared/base/day';
import { dayInWords } from '../../../../shared/base/day-words';
import type { IdSource } from '../../../../shared/base/id';
import { inOrder } from '../../../../shared/base/in-order';
import { isSameValue } from '../../../../shared/base/is-same-value';
import { isolated } from '../../../../shared/base/isolated';
import type { Pause } from '../../../../shared/checklist/pause';
import type { PageCommand } from '../../../../shared/ledger/command';
import { useFormat, useLedger, useStores, useToday } from '../../../stores/stores-context';
import { Button } from '../../../ui/button';
import { PauseDialog } from './pause-dialog';
import type { PauseFacts } from './pause-draft';
import { PauseRow } from './pause-row';
import { canEndToday, newestFirst, pausedThingsWords, pauseSpanWords, pauseState } from './pause-words';
import styles from './pauses-part.module.css';

type OpenDialog = { readonly kind: 'add' } | { readonly kind: 'edit'; readonly pause: Pause };

/** The times without the plan, or without a part of it. */
export function PausesPart() {
  const id = useId();
  const stores = useStores();
  const format = useFormat();
  const today = useToday();
  const { pauses, platforms } = useLedger((state) => state.documents.catalog);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const edited = dialog?.kind === 'edit' ? dialog.pause : null;
  const close = () => setDialog(null);

  async function save(facts: PauseFacts): Promise<string | null> {
    const command = saving(edited, facts, stores.newId);
    const refusal = command === null ? null : await stores.attempt(command);
    if (refusal === null) close();
    return refusal;
  }

  return (
    <section aria-labelledby={id} className={styles['pauses']}>
      <h2 id={id}>Pauses</h2>
      <p>
        A holiday, an illness, a busy week: one pause for all of it, also afterwards. Days that were entered stay as
        they are; the other days of a pause are not due and count as nothing.
      </p>
      {pauses.length === 0 && <p>There is none yet. The plan itself stays as it is while you pause.</p>}
      <Button
        changes
        ref={add}
        look={pauses.length === 0 ? 'primary' : 'plain'}
        onClick={() => setDialog({ kind: 'add' })}
      >
        Pause …
      </Button>
      {pauses.length > 0 && (
        <ul aria-label="Pauses, the newest first">
          {newestFirst(pauses).map((pause) => (
            <PauseRow
              key={pause.id}
              days={pauseSpanWords(pause, format)}
              words={[
                pausedThingsWords(pause, inOrder(platforms)),
                ...(pause.reason === null ? [] : [isolated(pause.reason)]),
              ].join(' · ')}
              state={pauseState(pause, today)}
              onEdit={() => setDialog({ kind: 'edit', pause })}
              onEnd={canEndToday(pause, today) ? () => void stores.carryOut(ending(pause, today)) : null}
              onRemove={() => {
                // Its row goes, and the focus with it.
                add.current?.focus();
                void stores.carryOut({ type: 'pause.remove', id: pause.id });
              }}
            />
          ))}
        </ul>
      )}
      {dialog !== null && (
        <PauseDialog
          pause={edited}
          platforms={inOrder(platforms).filter(
            (platform) => platform.archivedOn === null || edited?.platformIds?.includes(platform.id) === true,
          )}
          today={today}
          onSave={save}
          onClose={close}
        />
      )}
    </section>
  );
}

/** Null when nothing would differ. */
function saving(edited: Pause | null, facts: PauseFacts, newId: IdSource): PageCommand | null {
  if (edited === null) return { type: 'pause.add', id: newId(), ...facts };
  const { from, to, platformIds, reason } = edited;
  return isSameValue(facts, { from, to, platformIds, reason }) ? null : { type: 'pause.edit', id: edited.id, ...facts };
}

/** An edit by a name of its own: what was done is not that something was edited. */
function ending({ id }: Pause, today: Day): PageCommand {
  const name = `ended a pause with ${dayInWords(today)}`;
  return { type: 'several', name, commands: [{ type: 'pause.edit', id, to: today }] };
}
