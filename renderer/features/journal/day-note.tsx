import { useEffect, useRef, type MouseEvent } from 'react';
import { LONGEST_NOTE, type Note } from '../../../shared/journal/note';
import type { NoteQuery } from '../../../shared/journal/note-query';
import type { NoteField } from '../../../shared/journal/search';
import { AutosavedField } from '../../ui/autosaved-field';
import styles from './day-note.module.css';
import { NoteText, type PickTag } from './note-text';

const LABELS: Readonly<Record<NoteField, string>> = {
  whatHappened: 'What happened',
  whatIThinkItDid: 'What I think it did',
};

type DayNoteProps = {
  readonly note: Note | null;
  readonly query: NoteQuery | null;
  readonly isReadOnly: boolean;
  readonly onEdit: (field: NoteField) => void;
  readonly onTag: PickTag;
};

/** The note as it is read. A click on the text goes on writing it. */
export function DayNote({ note, query, isReadOnly, onEdit, onTag }: DayNoteProps) {
  const texts = { whatHappened: note?.whatHappened ?? '', whatIThinkItDid: note?.whatIThinkItDid ?? '' };
  if (!isWritten(note)) return null;
  const editAt = (field: NoteField) => (event: MouseEvent) => {
    const isSelecting = window.getSelection()?.isCollapsed === false;
    if (!isReadOnly && !isSelecting && !(event.target as Element).closest('a')) onEdit(field);
  };
  return (
    <div className={styles['note']}>
      {texts.whatHappened.trim() !== '' && (
        <p dir="auto" className={styles['happened']} onClick={editAt('whatHappened')}>
          <NoteText text={texts.whatHappened} query={query} onTag={onTag} />
        </p>
      )}
      {texts.whatIThinkItDid.trim() !== '' && (
        <div className={styles['guess']} onClick={editAt('whatIThinkItDid')}>
          <h3>{LABELS.whatIThinkItDid}</h3>
          <p dir="auto">
            <NoteText text={texts.whatIThinkItDid} query={query} onTag={onTag} />
          </p>
        </div>
      )}
    </div>
  );
}

export function isWritten(note: Note | null): boolean {
  return note !== null && (note.whatHappened.trim() !== '' || note.whatIThinkItDid.trim() !== '');
}

type NoteEditorProps = {
  readonly note: Note | null;
  /** Where the person goes on typing. */
  readonly field: NoteField;
  readonly isConnected: boolean;
  readonly onSave: (field: NoteField, text: string) => Promise<boolean>;
  /** The person is elsewhere, and all that she typed is saved. */
  readonly onDone: () => void;
};

/** The note in its two fields. They stay until what was typed is saved, so that no line is lost. */
export function NoteEditor({ note, field, isConnected, onSave, onDone }: NoteEditorProps) {
  const panel = useRef<HTMLDivElement>(null);
  const unsaved = useRef(new Set<NoteField>());

  useEffect(() => {
    const area = panel.current?.querySelectorAll('textarea')[field === 'whatHappened' ? 0 : 1];
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
  }, [field]);

  function endUnlessBusy(): void {
    const isHere = panel.current?.contains(document.activeElement) === true;
    if (!isHere && unsaved.current.size === 0) onDone();
  }

  function keep(name: NoteField, isUnsaved: boolean): void {
    if (isUnsaved) unsaved.current.add(name);
    else unsaved.current.delete(name);
    if (!isUnsaved) endUnlessBusy();
  }

  const shared = { maxLength: LONGEST_NOTE, isReadOnly: false, isConnected } as const;
  return (
    <div
      ref={panel}
      className={styles['editor']}
      onKeyDown={(event) => {
        // What was typed is saved on leaving.
        if (event.key === 'Escape') leaveTo(event.currentTarget.closest('article'));
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) endUnlessBusy();
      }}
    >
      <AutosavedField
        {...shared}
        label={LABELS.whatHappened}
        text={note?.whatHappened ?? ''}
        onSave={(text) => onSave('whatHappened', text)}
        onUnsaved={(isUnsaved) => keep('whatHappened', isUnsaved)}
      />
      <AutosavedField
        {...shared}
        look="second"
        label={LABELS.whatIThinkItDid}
        text={note?.whatIThinkItDid ?? ''}
        onSave={(text) => onSave('whatIThinkItDid', text)}
        onUnsaved={(isUnsaved) => keep('whatIThinkItDid', isUnsaved)}
      />
    </div>
  );
}

/** The day keeps the focus, so that its keys go on from there. */
function leaveTo(day: HTMLElement | null): void {
  day?.querySelector('h2')?.focus({ preventScroll: true });
}
