import { useState } from 'react';
import { Ellipsis } from 'lucide-react';
import { useLockedButton } from './change-lock';
import { lateCode, NotFetched, useLateCode } from './late';
import type { MenuProps } from './menu-props';
import styles from './menu.module.css';

const used = lateCode(async () => (await import('./used-menu')).UsedMenu);

/**
 * A button with a list of actions. The list is made when it is first asked for: a page of sixty rows has sixty of these
 * buttons, and most are never pressed.
 */
export function Menu(props: MenuProps) {
  const [isUsed, setIsUsed] = useState(false);
  const { present: UsedMenu, hasFailed, retry } = useLateCode(used, isUsed);
  const locked = useLockedButton(props.changes === true);
  if (isUsed && hasFailed) return <NotFetched look="over" onRetry={retry} />;
  // Until what it opens is there, the button stays as it is.
  if (isUsed && UsedMenu !== null && !locked['aria-disabled']) return <UsedMenu {...props} />;
  const use = () => {
    setIsUsed(true);
  };
  const { label, picture = <Ellipsis aria-hidden />, isTabStop = true } = props;
  return (
    <button
      type="button"
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      tabIndex={isTabStop ? undefined : -1}
      className={styles['button']}
      onClick={use}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        if (locked['aria-disabled']) return;
        event.preventDefault();
        event.stopPropagation();
        use();
      }}
      {...locked}
    >
      {picture}
    </button>
  );
}
