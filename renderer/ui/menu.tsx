import type { ReactNode } from 'react';
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

/** A button with a list of actions. */
export function Menu({ label, actions, picture = <Ellipsis aria-hidden />, isTabStop = true }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton aria-label={label} excludeFromTabOrder={!isTabStop} className={styles['button'] ?? ''}>
        {picture}
      </AriaButton>
      <Popover placement="bottom end" className={styles['popover'] ?? ''}>
        <AriaMenu className={styles['menu'] ?? ''}>
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
