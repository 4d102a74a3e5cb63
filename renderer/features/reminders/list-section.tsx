import { useRef, useState } from 'react';
import { clockTime } from '../../../shared/base/clock-time';
import type { IdSource } from '../../../shared/base/id';
import { inOrder } from '../../../shared/base/in-order';
import { isSameValue } from '../../../shared/base/is-same-value';
import { isolated } from '../../../shared/base/isolated';
import type { PageCommand } from '../../../shared/ledger/command';
import type { Catalog } from '../../../shared/ledger/documents';
import type { About, Reminder } from '../../../shared/reminders/reminder';
import { useFormat, useLedger, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import type { AboutChoices } from './about-fields';
import { ReminderDialog } from './reminder-dialog';
import { WORKDAYS, type ReminderFields } from './reminder-draft';
import { ReminderRow } from './reminder-row';
import { inOrderOfDay, nameOfAbout, silenceOf, weekdaysWords } from './reminder-words';
import styles from './reminders.module.css';

type OpenDialog = { readonly kind: 'add' } | { readonly kind: 'edit'; readonly reminder: Reminder };

const FIRST: ReminderFields = { about: { kind: 'checklist' }, time: clockTime('09:00'), weekdays: [...WORKDAYS] };

/** The reminders there are. */
export function ListSection() {
  const stores = useStores();
  const format = useFormat();
  const catalog = useLedger((state) => state.documents.catalog);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { reminders, settings } = catalog;
  const edited = dialog?.kind === 'edit' ? dialog.reminder : null;
  const close = () => setDialog(null);

  async function save(fields: ReminderFields): Promise<string | null> {
    const command = saving(edited, fields, stores.newId);
    const refusal = command === null ? null : await stores.attempt(command);
    if (refusal === null) close();
    return refusal;
  }

  /** What is pressed for it goes, and the focus with it. */
  function carryOutFromHere(command: PageCommand): void {
    add.current?.focus();
    void stores.carryOut(command);
  }

  return (
    <Section
      title="Your reminders"
      about="At a time of day, for what is still open then. Nothing is said of what is done, skipped or not due."
    >
      {reminders.length > 0 && (
        <ul aria-label="Reminders, as the day goes" className={styles['reminders']}>
          {inOrderOfDay(reminders, settings.dayStart).map((reminder) => (
            <ReminderRow
              key={reminder.id}
              time={format.clock(reminder.time)}
              name={nameOfAbout(reminder.about, catalog)}
              days={weekdaysWords(reminder.weekdays)}
              silence={silenceOf(reminder.about, catalog)}
              isOn={reminder.isOn}
              onTurn={(isOn) => void stores.carryOut({ type: 'reminder.edit', id: reminder.id, isOn })}
              onEdit={() => setDialog({ kind: 'edit', reminder })}
              onRemove={() => carryOutFromHere({ type: 'reminder.remove', id: reminder.id })}
            />
          ))}
        </ul>
      )}
      {reminders.length === 0 && (
        <p className={styles['hint']}>
          There is none yet. One in the morning keeps the checklist in mind while the day is full of other things.
        </p>
      )}
      <div className={styles['buttons']}>
        {reminders.length === 0 && (
          <Button
            changes
            look="primary"
            onClick={() => carryOutFromHere({ type: 'reminder.add', id: stores.newId(), ...FIRST })}
          >
            Remind me of the checklist at {format.clock(FIRST.time)} on weekdays
          </Button>
        )}
        <Button changes ref={add} onClick={() => setDialog({ kind: 'add' })}>
          Add a reminder …
        </Button>
      </div>
      {dialog !== null && (
        <ReminderDialog
          reminder={edited}
          choices={choicesIn(catalog, edited?.about ?? null)}
          dayStart={settings.dayStart}
          onSave={save}
          onClose={close}
        />
      )}
    </Section>
  );
}

/** Null when nothing would differ. */
function saving(edited: Reminder | null, fields: ReminderFields, newId: IdSource): PageCommand | null {
  if (edited === null) return { type: 'reminder.add', id: newId(), ...fields };
  const { about, time, weekdays } = edited;
  return isSameValue(fields, { about, time, weekdays }) ? null : { type: 'reminder.edit', id: edited.id, ...fields };
}

/** What is in use, and what the reminder is about already. */
function choicesIn({ activities, scores }: Catalog, about: About | null): AboutChoices {
  const activityId = about?.kind === 'activity' ? about.activityId : null;
  const scoreId = about?.kind === 'score' ? about.scoreId : null;
  return {
    activities: inOrder(activities)
      .filter(({ id, archivedOn }) => archivedOn === null || id === activityId)
      .map(({ id, title, archivedOn }) => ({
        id,
        text: archivedOn === null ? title : `${isolated(title)} (archived)`,
      })),
    scores: inOrder(scores)
      .filter(({ id, retired }) => retired === null || id === scoreId)
      .map(({ id, name, retired }) => ({ id, text: retired === null ? name : `${isolated(name)} (retired)` })),
  };
}
