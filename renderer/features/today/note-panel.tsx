import type { Note } from '../../../shared/journal/note';
import { NoteField } from './note-field';
import styles from './note-panel.module.css';

export type NoteFieldName = 'whatHappened' | 'whatIThinkItDid';

type NotePanelProps = {
  readonly note: Note | null;
  readonly isReadOnly: boolean;
  readonly isConnected: boolean;
  /** Resolves to whether it is saved. */
  readonly onSave: (field: NoteFieldName, text: string) => Promise<boolean>;
};

/** The note of a day in its two fields: what happened, and apart from it the guess. */
export function NotePanel({ note, isReadOnly, isConnected, onSave }: NotePanelProps) {
  return (
    <section aria-label="Note" className={styles['panel']}>
      <h2>Note of the day</h2>
      <NoteField
        label="What happened"
        text={note?.whatHappened ?? ''}
        isReadOnly={isReadOnly}
        isConnected={isConnected}
        onSave={(text) => onSave('whatHappened', text)}
      />
      <NoteField
        label="What I think it did"
        isGuess
        text={note?.whatIThinkItDid ?? ''}
        isReadOnly={isReadOnly}
        isConnected={isConnected}
        onSave={(text) => onSave('whatIThinkItDid', text)}
      />
    </section>
  );
}
