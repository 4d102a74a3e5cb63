import { useRef } from 'react';
import { Pencil } from 'lucide-react';
import { isolated } from '../../../shared/base/isolated';
import { useFormat } from '../../stores/stores-context';
import { IconButton } from '../../ui/button';
import { DraftItemEditor } from './draft-item-editor';
import styles from './draft-row.module.css';
import { itemProblem, type DraftItem, type OpenItem } from './draft-items';
import type { DraftPlatform } from './draft-platforms';
import type { ItemEdit } from './welcome-draft';
import { itemWords } from './welcome-words';

type EditorState = 'closed' | OpenItem['editor'];

type DraftRowProps = {
  readonly item: DraftItem;
  readonly platforms: readonly DraftPlatform[];
  readonly editor: EditorState;
  readonly onEditor: (editor: EditorState) => void;
  readonly onEdit: (edit: ItemEdit) => void;
  readonly onRemove: () => void;
};

/** One activity of the plan: chosen or not, and its editor when that is open. */
export function DraftRow({ item, platforms, editor, onEditor, onEdit, onRemove }: DraftRowProps) {
  const format = useFormat();
  const pencil = useRef<HTMLButtonElement>(null);
  const title = item.title.trim() === '' ? 'A new activity' : item.title;
  const platform = platforms.find(({ name }) => name === item.platformName);
  const isOpen = editor !== 'closed';
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
          <bdi>{title}</bdi>
          <span className={styles['words']} data-wrong={isWrong}>
            {isWrong ? 'Something is missing here.' : format.words(itemWords(item))}
          </span>
        </span>
      </label>
      <span className={styles['platform']}>
        <span
          className={styles['dot']}
          data-anywhere={platform === undefined}
          style={platform === undefined ? undefined : { background: `var(--hue-${platform.hue})` }}
        />
        <bdi>{item.platformName ?? 'Anywhere'}</bdi>
      </span>
      <IconButton
        ref={pencil}
        look="quiet"
        label={`Edit ${isolated(title)}`}
        aria-expanded={isOpen}
        onClick={() => {
          onEditor(isOpen ? 'closed' : 'open');
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
          isChecked={editor === 'checked'}
          onDone={() => {
            onEditor(itemProblem(item) === null ? 'closed' : 'checked');
            if (itemProblem(item) === null) pencil.current?.focus();
          }}
        />
      )}
    </li>
  );
}
