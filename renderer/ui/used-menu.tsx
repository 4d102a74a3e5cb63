import { useState } from 'react';
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { Ellipsis } from 'lucide-react';
import type { MenuProps } from './menu-props';
import styles from './menu.module.css';

/** A menu that somebody has asked for: it opens by itself. */
export function UsedMenu({ label, actions, picture = <Ellipsis aria-hidden />, isTabStop = true }: MenuProps) {
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
