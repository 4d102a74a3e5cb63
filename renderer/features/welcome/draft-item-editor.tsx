import { Button } from '../../ui/button';
import { FieldRow, SelectField, TextField } from '../../ui/field';
import { EVERY_DAY } from '../../../shared/schedule/schedule';
import { MON_TO_FRI } from '../../../shared/ledger/starter-plans';
import { useFormat } from '../../stores/stores-context';
import styles from './draft-item-editor.module.css';
import { itemProblem, type DraftItem } from './draft-items';
import type { DraftPlatform } from './draft-platforms';
import type { ItemEdit } from './welcome-draft';

type DraftItemEditorProps = {
  readonly item: DraftItem;
  readonly platforms: readonly DraftPlatform[];
  /** Whether to say what is wrong. */
  readonly isChecked: boolean;
  readonly onEdit: (edit: ItemEdit) => void;
  readonly onRemove: () => void;
  readonly onDone: () => void;
};

/** A platform cannot have an empty name. */
const ANYWHERE = '';
const DAYS = [
  { value: 'every-day', text: 'Every day' },
  { value: 'weekdays', text: 'Mon–Fri' },
] as const;

export function DraftItemEditor({ item, platforms, isChecked, onEdit, onRemove, onDone }: DraftItemEditorProps) {
  const { words } = useFormat();
  const problem = isChecked ? itemProblem(item) : null;
  return (
    <form
      className={styles['editor']}
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <TextField
        label="What to do"
        autoFocus
        maxLength={200}
        problem={problem === 'title' ? 'Say what there is to do, or remove it.' : null}
        value={item.title}
        onChange={(title) => {
          onEdit({ title });
        }}
      />
      <FieldRow>
        <SelectField
          label="Platform"
          value={item.platformName ?? ANYWHERE}
          options={[
            { value: ANYWHERE, text: 'Anywhere' },
            ...platforms.map(({ name }) => ({ value: name, text: name })),
          ]}
          onChange={(name) => {
            onEdit({ platformName: name === ANYWHERE ? null : name });
          }}
        />
        <SelectField
          label="Days"
          value={item.schedule.kind}
          options={DAYS}
          onChange={(kind) => {
            onEdit({ schedule: kind === 'every-day' ? EVERY_DAY : MON_TO_FRI });
          }}
        />
        <TextField
          label="Done by"
          placeholder="tick"
          hint={words('tick, 3 comments, 10 min, at most 5 likes')}
          problem={problem === 'target' ? words('Type it like: tick, 3 comments, 10 min, at most 5 likes.') : null}
          value={item.targetText}
          onChange={(targetText) => {
            onEdit({ targetText });
          }}
        />
      </FieldRow>
      <div className={styles['buttons']}>
        <Button look="quiet" onClick={onRemove}>
          Remove
        </Button>
        <Button type="submit">Done</Button>
      </div>
    </form>
  );
}
