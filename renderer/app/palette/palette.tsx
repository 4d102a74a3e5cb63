import { useId, useState, type KeyboardEvent } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { isolated } from '../../../shared/base/isolated';
import { useFormat } from '../../stores/stores-context';
import { shortcutOf } from '../../lib/shortcuts';
import { PaletteList } from './palette-list';
import type { PaletteAction, PaletteResult } from './palette-result';
import type { PaletteView } from './palette-view';
import styles from './palette.module.css';

type PaletteProps = {
  readonly viewOf: (typed: string) => PaletteView;
  /** It closes by itself before. */
  readonly onChoose: (action: PaletteAction) => void;
  readonly onClose: () => void;
};

/** A field in which anything can be found and done by name. The focus stays in it; the arrows move through the list. */
export function Palette({ viewOf, onChoose, onClose }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const [activeIndex, setActiveIndex] = useState(0);
  const listId = useId();
  const { words } = useFormat();
  const view = viewOf(typed);
  const results = view.groups.flatMap((group) => group.results);
  // What is offered can become less while it is open: a tick elsewhere, a step undone.
  const index = Math.min(activeIndex, results.length - 1);
  const active = results[index] ?? null;
  const optionId = (result: PaletteResult) => `${listId}-${result.id.replaceAll(/\s/g, '-')}`;

  function choose({ action }: PaletteResult): void {
    onClose();
    onChoose(action);
  }

  function handleKey(event: KeyboardEvent): void {
    // Enter ends a word that is being composed, as in Japanese.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && results.length > 0) setActiveIndex((index + step + results.length) % results.length);
    else if (event.key === 'Enter' && active !== null) choose(active);
    else if (isPaletteKey(event)) onClose();
    else return;
    event.preventDefault();
  }

  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={styles['veil'] ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog aria-label="Commands" className={styles['palette'] ?? ''}>
          <input
            autoFocus
            type="text"
            dir="auto"
            role="combobox"
            aria-label="Find an item, a page, a day or a command"
            aria-autocomplete="list"
            aria-expanded={active !== null}
            aria-controls={listId}
            aria-activedescendant={active === null ? undefined : optionId(active)}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            placeholder="What do you want to do?"
            className={styles['field'] ?? ''}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setActiveIndex(0);
            }}
            onKeyDown={handleKey}
          />
          {!view.isFound && <NothingFound typed={typed} />}
          {active !== null && (
            <PaletteList
              id={listId}
              groups={view.groups}
              active={active}
              optionId={optionId}
              onPoint={(result) => {
                setActiveIndex(results.indexOf(result));
              }}
              onChoose={choose}
            />
          )}
          <p role="status" className="visually-hidden">
            {typed === '' ? '' : words(countWords(results.length))}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The key that opens it closes it too. */
function isPaletteKey({ nativeEvent }: KeyboardEvent): boolean {
  return shortcutOf(nativeEvent) === 'palette';
}

function NothingFound({ typed }: { readonly typed: string }) {
  const { words } = useFormat();
  return (
    <p className={styles['nothing']}>
      Nothing here is called “{isolated(typed.trim())}”. Type part of the name of an item, an activity, a score or a
      page; a number after it, such as <i>{words('Klout 47')}</i>; or a day, such as <i>last Tuesday</i> or{' '}
      <i>{words('3 Nov')}</i>.
    </p>
  );
}

function countWords(count: number): string {
  return count === 1 ? '1 result' : `${String(count)} results`;
}
