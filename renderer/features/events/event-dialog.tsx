import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { inOrder } from '../../../shared/base/in-order';
import { isSameValue } from '../../../shared/base/is-same-value';
import type { PageCommand } from '../../../shared/ledger/command';
import type { EventFacts, EventKind } from '../../../shared/scores/event';
import type { Score } from '../../../shared/scores/score';
import type { EventStart } from '../../lib/event-editor';
import { useDialogDraft } from '../../lib/use-dialog-draft';
import { useFormat, useLedger, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/day-field';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { FieldRow, SelectField, TextField } from '../../ui/field';
import { BreakFields } from './break-fields';
import { eventDraftOf, readEventDraft, type EventProblem } from './event-draft';
import { KIND_WORDS } from './event-words';

type EventDialogProps = {
  readonly start: EventStart;
  /** Resolves to why it was refused, or to null. */
  readonly onSave: (command: PageCommand) => Promise<string | null>;
  readonly onClose: () => void;
};

const KINDS = (Object.entries(KIND_WORDS) as readonly (readonly [EventKind, string])[]).map(([value, text]) => ({
  value,
  text,
}));
const LONGEST_TITLE = 120;
const FIELDS: readonly EventProblem['field'][] = ['title', 'from', 'to', 'scores', 'size', 'link'];
/** A field that is wrong, or what there is to choose where too little was chosen. */
const WRONG = '[aria-invalid="true"], [data-wrong="true"] input:is(:checked, [type="checkbox"])';

/** Something dated that changes a score for reasons of its own: what it was, when, and which series it breaks. */
export function EventDialog({ start, onSave, onClose }: EventDialogProps) {
  const stores = useStores();
  const format = useFormat();
  const scores = inOrder(useLedger((state) => state.documents.catalog.scores));
  const [newId] = useState(() => stores.newId());
  const isNew = !('id' in start);
  const { draft, change, problemOf, submit } = useDialogDraft({
    start: () => eventDraftOf(start, format, onlyOne(scores)),
    read: (typed) => readEventDraft(typed, format),
    onSave: async (facts) => {
      const command: PageCommand | null = isNew ? { type: 'event.add', id: newId, ...facts } : editing(start, facts);
      const refusal = command === null ? null : await onSave(command);
      if (refusal === null) onClose();
      return refusal;
    },
    refusedAt: 'title',
  });
  const { form, submitted } = useFocusAtProblem(FIELDS.find((field) => problemOf(field) !== null) ?? null, submit);

  return (
    <Dialog title={isNew ? 'Add an event' : 'Edit the event'} onClose={onClose}>
      <form ref={form} onSubmit={submitted}>
        <TextField
          autoFocus
          label="What happened"
          maxLength={LONGEST_TITLE}
          problem={problemOf('title')}
          value={draft.title}
          onChange={(title) => change({ title })}
        />
        <SelectField label="Kind" value={draft.kind} options={KINDS} onChange={(kind) => change({ kind })} />
        <FieldRow>
          <DayField label="Day" problem={problemOf('from')} value={draft.from} onChange={(from) => change({ from })} />
          <DayField
            label="Last day"
            hint="Empty: it was one day."
            problem={problemOf('to')}
            value={draft.to}
            onChange={(to) => change({ to })}
          />
        </FieldRow>
        <BreakFields
          draft={draft}
          scores={scores.filter(({ id, retired }) => retired === null || draft.scoreIds.includes(id))}
          problem={problemOf('scores')}
          onChange={change}
        />
        <FieldRow>
          <TextField
            label="By how much (if you know)"
            inputMode="text"
            hint={format.words('Such as −8.')}
            problem={problemOf('size')}
            value={draft.size}
            onChange={(size) => change({ size })}
          />
          <TextField
            label="Where to read about it"
            inputMode="url"
            hint="An address with https://, if you like."
            problem={problemOf('link')}
            value={draft.link}
            onChange={(link) => change({ link })}
          />
        </FieldRow>
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            {isNew ? 'Add' : 'Save'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

/** The focus goes to what is wrong each time it is tried, and not while it is mended. */
function useFocusAtProblem(wrong: EventProblem['field'] | null, submit: (event: SyntheticEvent) => void) {
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (wrong === null) return;
    const places = [...(form.current?.querySelectorAll<HTMLInputElement>(WRONG) ?? [])];
    (places.find(({ type }) => type !== 'radio') ?? places[0])?.focus();
  }, [wrong, tries]);
  return {
    form,
    submitted: (event: SyntheticEvent) => {
      setTries(tries + 1);
      submit(event);
    },
  };
}

/** Where there is one score only, nobody has to choose it. */
function onlyOne(scores: readonly Score[]) {
  const present = scores.filter(({ retired }) => retired === null);
  return present.length === 1 ? present.map(({ id }) => id) : [];
}

/** Null when nothing would differ. */
function editing(start: Extract<EventStart, { readonly id: unknown }>, facts: EventFacts): PageCommand | null {
  const { title, kind, from, to, breaks, size, link } = start;
  const isSame = isSameValue(facts, { title, kind, from, to, breaks, size, link });
  return isSame ? null : { type: 'event.edit', id: start.id, ...facts };
}
