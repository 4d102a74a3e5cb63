import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { useLockedButton } from './change-lock';

/** `changes` says that it changes what is kept, which may be locked. */
type Changing = { readonly changes?: boolean };

type ButtonProps = ComponentProps<'button'> & Changing & { readonly look?: 'plain' | 'primary' | 'quiet' | 'danger' };

export function Button({ look = 'plain', changes = false, className, ...rest }: ButtonProps) {
  const locked = useLockedButton(changes);
  return <button type="button" {...rest} {...locked} className={joined(styles['button'], styles[look], className)} />;
}

type IconButtonProps = ComponentProps<'button'> &
  Changing & { readonly label: string; readonly look?: 'plain' | 'quiet' };

/** A button that shows only a picture: its label is its name and its tooltip. */
export function IconButton({ label, look = 'plain', changes = false, className, ...rest }: IconButtonProps) {
  const locked = useLockedButton(changes);
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      {...locked}
      className={joined(styles['button'], styles['icon'], styles[look], className)}
    />
  );
}

function joined(...names: readonly (string | undefined)[]): string {
  return names.filter((name) => name !== undefined).join(' ');
}
