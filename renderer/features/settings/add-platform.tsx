import { useState } from 'react';
import { Plus } from 'lucide-react';
import { NAME_LIMIT } from '../../../shared/base/text';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import styles from './list.module.css';
import { parseName } from './parse-name';

type AddPlatformProps = {
  /** Whether it was added; what was typed comes back when it was not. */
  readonly onAdd: (name: string) => Promise<boolean>;
};

export function AddPlatform({ onAdd }: AddPlatformProps) {
  const [typed, setTyped] = useState('');
  return (
    <form
      className={styles['line']}
      onSubmit={(event) => {
        event.preventDefault();
        const name = parseName(typed);
        if (name === null) return;
        setTyped('');
        void onAdd(name).then((isAdded) => {
          if (!isAdded) setTyped((since) => (since === '' ? typed : since));
        });
      }}
    >
      <TextField label="Another platform" maxLength={NAME_LIMIT} value={typed} onChange={setTyped} />
      <Button type="submit" aria-label="Add the platform">
        <Plus aria-hidden />
        Add
      </Button>
    </form>
  );
}
