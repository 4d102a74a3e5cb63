import { LONGEST_NOTE, type Note } from '../../../shared/journal/note';
import { AutosavedField } from '../../ui/autosaved-field';
import styles from './note-panel.module.css';

type NoteFieldName = 'whatHappened' | 'whatIThinkItDid';

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
      <AutosavedField
        label="What happened"
        text={note?.whatHappened ?? ''}
        maxLength={LONGEST_NOTE}
        isReadOnly={isReadOnly}
        isConnected={isConnected}
        onSave={(text) => onSave('whatHappened', text)}
      />
      <AutosavedField
        label="What I think it did"
        look="second"
        text={note?.whatIThinkItDid ?? ''}
        maxLength={LONGEST_NOTE}
        isReadOnly={isReadOnly}
        isConnected={isConnected}
        onSave={(text) => onSave('whatIThinkItDid', text)}
      />
    </section>
  );
}
