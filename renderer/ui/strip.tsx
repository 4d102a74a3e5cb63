import type { ComponentProps } from 'react';
import styles from './strip.module.css';

type StripProps = ComponentProps<'div'> & { readonly tone: 'calm' | 'warning' };

/** One line over the page, with room for what can be done about it at its end. */
export function Strip({ tone, ...rest }: StripProps) {
  return <div {...rest} className={styles['strip']} data-tone={tone} />;
}
