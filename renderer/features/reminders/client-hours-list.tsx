import { useId, useRef, useState } from 'react';
import { Pencil, Trash2 } from 'lucide-react';
import { isSameValue } from '../../../shared/base/is-same-value';
import type { ClientHours } from '../../../shared/reminders/reminding';
import type { Format } from '../../lib/format';
import { useFormat, useLedger, useStores } from '../../stores/stores-context';
import { Button, IconButton } from '../../ui/button';
import { ListRow } from '../../ui/list-row';
import { ClientHoursDialog } from './client-hours-dialog';
import { changeReminding, withHours } from './hours-draft';
import { weekdaysWords } from './reminder-words';
import styles from './reminders.module.css';

type OpenDialog = { readonly kind: 'add' } | { readonly kind: 'edit'; readonly hours: ClientHours };

/** As many as a ledger holds. */
const MOST_CLIENT_HOURS = 20;

/** The hours that belong to clients. */
export function ClientHoursList() {
  const id = useId();
  const stores = useStores();
  const format = useFormat();
  const { reminding } = useLedger((state) => state.documents.catalog.settings);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { clients } = reminding;
  const edited = dialog?.kind === 'edit' ? dialog.hours : null;
  const close = () => setDialog(null);

  async function save(hours: ClientHours): Promise<string | null> {
    const name = edited === null ? 'added client hours' : 'changed client hours';
    const next = { clients: withHours(clients, edited, hours) };
    const isSame = isSameValue(next.clients, clients);
    const refusal = isSame ? null : await stores.attempt(changeReminding(reminding, next, name));
    if (refusal === null) close();
    return refusal;
  }

  function remove(hours: ClientHours): void {
    // Its row goes, and the focus with it.
    add.current?.focus();
    void stores.carryOut(
      changeReminding(reminding, { clients: withHours(clients, hours, null) }, 'removed client hours'),
    );
  }

  return (
    <div className={styles['part']}>
      <h3 id={id}>Client hours</h3>
      {clients.length === 0 ? (
        <p className={styles['hint']}>None yet. Reminders do not speak up while you are with a client.</p>
      ) : (
        <ul aria-labelledby={id}>
          {clients.map((hours, index) => (
            <HoursRow
              // Two may say the same.
              key={String(index)}
              words={hoursWords(hours, format)}
              onEdit={() => setDialog({ kind: 'edit', hours })}
              onRemove={() => remove(hours)}
            />
          ))}
        </ul>
      )}
      <Button
        changes
        ref={add}
        aria-disabled={clients.length >= MOST_CLIENT_HOURS}
        onClick={() => {
          if (clients.length < MOST_CLIENT_HOURS) setDialog({ kind: 'add' });
        }}
      >
        Add client hours …
      </Button>
      {dialog !== null && <ClientHoursDialog hours={edited} onSave={save} onClose={close} />}
    </div>
  );
}

type HoursRowProps = { readonly words: string; readonly onEdit: () => void; readonly onRemove: () => void };

function HoursRow({ words, onEdit, onRemove }: HoursRowProps) {
  return (
    <ListRow
      name={words}
      actions={
        <>
          <IconButton changes look="quiet" label={`Edit ${words}`} onClick={onEdit}>
            <Pencil aria-hidden />
          </IconButton>
          <IconButton changes look="quiet" label={`Remove ${words}`} onClick={onRemove}>
            <Trash2 aria-hidden />
          </IconButton>
        </>
      }
    />
  );
}

/** `Mon–Fri, 9:00 to 12:00` */
function hoursWords({ weekdays, from, to }: ClientHours, format: Format): string {
  const span = from === to ? 'the whole day' : `${format.clock(from)} to ${format.clock(to)}`;
  return `${weekdaysWords(weekdays)}, ${span}`;
}
