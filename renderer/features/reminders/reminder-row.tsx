import { Pencil, Trash2 } from 'lucide-react';
import { isolated } from '../../../shared/base/isolated';
import { IconButton } from '../../ui/button';
import { OnSwitch } from './on-switch';
import styles from './reminders.module.css';

type ReminderRowProps = {
  readonly time: string;
  /** What it is about. */
  readonly name: string;
  readonly days: string;
  /** Why it says nothing at present; null when it may. */
  readonly silence: 'archived' | 'retired' | null;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

export function ReminderRow({ time, name, days, silence, isOn, onTurn, onEdit, onRemove }: ReminderRowProps) {
  const label = `${isolated(name)} at ${time}`;
  return (
    <li className={styles['row']} data-on={isOn}>
      <OnSwitch label={label} isOn={isOn} onChange={onTurn} />
      <span className={styles['time']}>{time}</span>
      <span className={styles['title']}>
        <bdi>{name}</bdi>
        <span className={styles['words']}>
          {days}
          {silence !== null && ` · says nothing, because it is ${silence}`}
          {!isOn && ' · off'}
        </span>
      </span>
      <span className={styles['actions']}>
        <IconButton changes look="quiet" label={`Edit ${label}`} onClick={onEdit}>
          <Pencil aria-hidden />
        </IconButton>
        <IconButton changes look="quiet" label={`Remove ${label}`} onClick={onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
      </span>
    </li>
  );
}
