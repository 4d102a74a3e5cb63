import { Check } from 'lucide-react';
import { isolated } from '../../../shared/base/isolated';
import type { ChecklistItem } from '../../../shared/checklist/checklist';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import styles from './yesterday-strip.module.css';

type YesterdayStripProps = {
  /** What is still open of yesterday; none hides the strip. */
  readonly items: readonly ChecklistItem[];
  readonly onDone: (item: ChecklistItem) => void;
  /** Says of all of it that it was not done. */
  readonly onClose: () => void;
  readonly onLook: () => void;
  /** Leaves it as it is, not entered. */
  readonly onPutAway: () => void;
};

/** More than these are looked at on their day. */
const MOST_SHOWN = 8;

/** What yesterday left open, once: done after all, not done, or left as it is. */
export function YesterdayStrip({ items, onDone, onClose, onLook, onPutAway }: YesterdayStripProps) {
  const { number } = useFormat();
  if (items.length === 0) return null;
  const more = items.length - MOST_SHOWN;
  return (
    <section className={styles['strip']} aria-label="Open from yesterday">
      <h2>
        Yesterday, {number(items.length)} {items.length === 1 ? 'item was' : 'items were'} not entered
      </h2>
      <ul>
        {items.slice(0, MOST_SHOWN).map((item) => (
          <li key={item.activity.id}>
            <Button
              changes
              aria-label={`Done yesterday: ${isolated(item.activity.title)}`}
              onClick={() => {
                onDone(item);
              }}
            >
              <Check aria-hidden /> <bdi>{item.activity.title}</bdi>
            </Button>
          </li>
        ))}
        {more > 0 && <li>and {number(more)} more</li>}
      </ul>
      <p>
        <Button changes look="quiet" onClick={onClose}>
          {items.length === 1 ? 'It was not done' : 'The rest was not done'}
        </Button>
        <Button look="quiet" onClick={onLook}>
          Look at yesterday
        </Button>
        <Button look="quiet" onClick={onPutAway}>
          Leave it not entered
        </Button>
      </p>
    </section>
  );
}
