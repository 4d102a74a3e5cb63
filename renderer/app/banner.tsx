import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { Strip } from '../ui/strip';

type BannerProps = {
  readonly kind: 'warning' | 'sample';
  readonly children: ReactNode;
  readonly action?: { readonly text: string; readonly onClick: () => void };
};

/** One line above the page that stays as long as what it says is so. */
export function Banner({ kind, children, action }: BannerProps) {
  return (
    <Strip tone={kind === 'sample' ? 'calm' : 'warning'} role="status">
      <span>{children}</span>
      {action !== undefined && <Button onClick={action.onClick}>{action.text}</Button>}
    </Strip>
  );
}
