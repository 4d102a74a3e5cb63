import { Button } from '../../ui/button';
import styles from './empty-day.module.css';

type EmptyDayProps = {
  readonly kind: 'no-plan' | 'nothing-due' | 'all-settled' | null;
  readonly onAdd: () => void;
};

const WORDS = {
  'no-plan':
    'There is nothing in your plan yet. Add the first thing you want to do again and again; it then stands here on its days.',
  'nothing-due': 'Nothing is due on this day. What you did all the same can be written into the note.',
  'all-settled': 'Nothing is left on the list.',
} as const;

/** What the list says when it has nothing to show. */
export function EmptyDay({ kind, onAdd }: EmptyDayProps) {
  if (kind === null) return null;
  return (
    <div className={styles['empty']}>
      <p>{WORDS[kind]}</p>
      {kind === 'no-plan' && (
        <Button changes look="primary" onClick={onAdd}>
          Add an activity
        </Button>
      )}
    </div>
  );
}
