import { useRef } from 'react';
import { Pencil } from 'lucide-react';
import { IconButton } from '../../ui/button';
import { DraftItemEditor } from './draft-item-editor';
import styles from './draft-row.module.css';
import { itemProblem, type DraftItem, type DraftPlatform, type ItemEdit } from './welcome-draft';
import { itemWords } from './welcome-words';

type DraftRowProps = {
  readonly item: DraftItem;
  readonly platforms: readonly DraftPlatform[];
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onEdit: (edit: ItemEdit) => void;
  readonly onRemove: () => void;
};

/** One activity of the plan: chosen or not, and its editor when that is open. */
export function DraftRow({ item, platforms, isOpen, onOpen, onEdit, onRemove }: DraftRowProps) {
  const pencil = useRef<HTMLButtonElement>(null);
  const title = item.title.trim() === '' ? 'A new activity' : item.title;
  const platform = platforms.find(({ name }) => name === item.platformName);
  const isWrong = item.isIncluded && !isOpen && itemProblem(item) !== null;
  return (
    <li className={styles['row']} data-included={item.isIncluded}>
      <label>
        <input
          type="checkbox"
          checked={item.isIncluded}
          onChange={(event) => {
            onEdit({ isIncluded: event.target.checked });
          }}
        />
        <span className={styles['title']}>
          {title}
          <span className={styles['words']} data-wrong={isWrong}>
            {isWrong ? 'Something is missing here.' : itemWords(item)}
          </span>
        </span>
      </label>
      <span className={styles['platform']}>
        <span className={styles['dot']} style={{ background: `var(--hue-${platform?.hue ?? 'stone'})` }} />
        {item.platformName ?? 'Anywhere'}
      </span>
      <IconButton
        ref={pencil}
        look="quiet"
        label={`Edit ${title}`}
        aria-expanded={isOpen}
        onClick={() => {
          onOpen(!isOpen);
        }}
      >
        <Pencil aria-hidden />
      </IconButton>
      {isOpen && (
        <DraftItemEditor
          item={item}
          platforms={platforms}
          onEdit={onEdit}
          onRemove={onRemove}
          onDone={() => {
            onOpen(false);
            pencil.current?.focus();
          }}
        />
      )}
    </li>
  );
}
