import { useState } from 'react';
import { tidyLine } from '../../../shared/base/text';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import styles from './list.module.css';

const LONGEST_REASON = 200;

export function RetireScore({ onRetire }: { readonly onRetire: (reason: string | null) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <form
      className={styles['line']}
      onSubmit={(event) => {
        event.preventDefault();
        const reason = tidyLine(typed);
        onRetire(reason === '' ? null : reason);
      }}
    >
      <TextField
        label="Why it is no longer read (if you like)"
        placeholder="The service closed"
        maxLength={LONGEST_REASON}
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit" look="quiet">
        Retire
      </Button>
    </form>
  );
}
