import type { ReactNode } from 'react';

export type MenuAction = { readonly id: string; readonly text: string; readonly onChoose: () => void };

export type MenuProps = {
  readonly label: string;
  readonly actions: readonly MenuAction[];
  /** Whether all of them change what is kept, which may be locked. */
  readonly changes?: boolean;
  readonly picture?: ReactNode;
  /** Whether Tab stops at the button; in a grid only one cell is stopped at. */
  readonly isTabStop?: boolean;
};
