import type { ComponentProps } from 'react';
import styles from './button.module.css';

type ButtonProps = ComponentProps<'button'> & { readonly look?: 'plain' | 'primary' | 'quiet' | 'danger' };

export function Button({ look = 'plain', className, ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={joined(styles['button'], styles[look], className)} />;
}

type IconButtonProps = ComponentProps<'button'> & { readonly label: string; readonly look?: 'plain' | 'quiet' };

/** A button that shows only a picture: its label is its name and its tooltip. */
export function IconButton({ label, look = 'plain', className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={joined(styles['button'], styles['icon'], styles[look], className)}
    />
  );
}

function joined(...names: readonly (string | undefined)[]): string {
  return names.filter((name) => name !== undefined).join(' ');
}
