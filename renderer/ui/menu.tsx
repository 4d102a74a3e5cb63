import { useState, type ReactNode } from 'react';
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { Ellipsis } from 'lucide-react';
import styles from './menu.module.css';

export type MenuAction = { readonly id: string; readonly text: string; readonly onChoose: () => void };

type MenuProps = {
  readonly label: string;
  readonly actions: readonly MenuAction[];
  readonly picture?: ReactNode;
  /** Whether Tab stops at the button; in a grid only one cell is stopped at. */
  readonly isTabStop?: boolean;
};

/**
 * A button with a list of actions. The list is made when it is first asked for: a page of sixty rows has sixty of these
 * buttons, and most are never pressed.
 */
export function Menu(props: MenuProps) {
  const [isUsed, setIsUsed] = useState(false);
  const { label, picture = <Ellipsis aria-hidden />, isTabStop = true } = props;
  if (isUsed) return <UsedMenu {...props} />;
  return (
    <button
      type="button"
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      tabIndex={isTabStop ? undefined : -1}
      className={styles['button']}
      onClick={() => {
        setIsUsed(true);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        event.stopPropagation();
        setIsUsed(true);
      }}
    >
      {picture}
    </button>
  );
}

function UsedMenu({ label, actions, picture = <Ellipsis aria-hidden />, isTabStop = true }: MenuProps) {
  // It opens once its button has the focus, so that this is where the focus goes back to.
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  return (
    <MenuTrigger isOpen={isOpen === true} onOpenChange={setIsOpen}>
      <AriaButton
        autoFocus
        aria-label={label}
        excludeFromTabOrder={!isTabStop}
        className={styles['button'] ?? ''}
        onFocus={() => {
          if (isOpen === null) setIsOpen(true);
        }}
      >
        {picture}
      </AriaButton>
      <Popover placement="bottom end" className={styles['popover'] ?? ''}>
        <AriaMenu autoFocus="first" className={styles['menu'] ?? ''}>
          {actions.map(({ id, text, onChoose }) => (
            <AriaMenuItem key={id} id={id} className={styles['item'] ?? ''} onAction={onChoose}>
              {text}
            </AriaMenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
