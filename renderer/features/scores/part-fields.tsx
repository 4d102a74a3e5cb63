import { useRef } from 'react';
import { Plus, Trash2 } from 'lucide-react';
import { isolated } from '../../../shared/base/isolated';
import { NAME_LIMIT } from '../../../shared/base/text';
import { useFormat, useStores } from '../../stores/stores-context';
import { Button, IconButton } from '../../ui/button';
import { TextField } from '../../ui/field';
import { canAddPart, partsAddUpTo, type PartDraft } from './score-draft';
import type { ScoreFieldsProps } from './score-fields-props';
import styles from './scores.module.css';

/** What the score is the sum of. */
export function PartFields({ draft, problemOf, onChange }: Omit<ScoreFieldsProps, 'platforms'>) {
  const { newId } = useStores();
  const format = useFormat();
  const add = useRef<HTMLButtonElement>(null);
  const { parts } = draft;
  const sum = partsAddUpTo(draft, format);
  const put = (part: PartDraft) => {
    onChange({ parts: parts.map((one) => (one.id === part.id ? part : one)) });
  };
  return (
    <fieldset className={styles['parts']}>
      <legend>Parts</legend>
      <p className={styles['about']}>
        {sum === null
          ? 'What the score is the sum of, where the service shows it. Without parts only the total is entered.'
          : `Together at most ${format.number(sum)}.`}
      </p>
      {parts.map((part, index) => (
        <div key={part.id} className={styles['part']} role="group" aria-label={`Part ${format.number(index + 1)}`}>
          <TextField
            label="Name of the part"
            autoFocus={part.name === ''}
            maxLength={NAME_LIMIT}
            problem={problemOf(`part-name ${part.id}`)}
            value={part.name}
            onChange={(name) => put({ ...part, name })}
          />
          <TextField
            label="At most"
            inputMode="decimal"
            problem={problemOf(`part-most ${part.id}`)}
            value={part.most}
            onChange={(most) => put({ ...part, most })}
          />
          <IconButton
            look="quiet"
            label={`Remove the part ${part.name === '' ? format.number(index + 1) : isolated(part.name)}`}
            onClick={() => {
              // The button goes with its part; the focus stays in the group.
              add.current?.focus();
              onChange({ parts: parts.filter((one) => one.id !== part.id) });
            }}
          >
            <Trash2 aria-hidden />
          </IconButton>
        </div>
      ))}
      <Button
        ref={add}
        disabled={!canAddPart(draft)}
        onClick={() => onChange({ parts: [...parts, { id: newId(), name: '', most: '' }] })}
      >
        <Plus aria-hidden /> Add a part
      </Button>
    </fieldset>
  );
}
