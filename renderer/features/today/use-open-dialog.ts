import { useState } from 'react';
import type { Day } from '../../../shared/base/day';
import type { Score } from '../../../shared/scores/score';
import { useStores, useWish } from '../../stores/stores-context';
import type { OpenDialog } from './today-dialogs';

type DialogState = {
  readonly dialog: OpenDialog | null;
  readonly open: (dialog: OpenDialog) => void;
  readonly close: () => void;
};

/** The dialog over the page: one that was opened here, or the one that somebody wished for elsewhere. */
export function useOpenDialog(day: Day, scores: readonly Score[]): DialogState {
  const stores = useStores();
  const [opened, setOpened] = useState<OpenDialog | null>(null);
  const wish = useWish(({ wish: asked }) => (asked?.kind === 'log' && asked.day === day ? asked : null));
  const wished = scores.find(({ id }) => id === wish?.scoreId);
  return {
    dialog: opened ?? (wished === undefined ? null : { kind: 'log', score: wished, typed: wish?.typed ?? '' }),
    open: setOpened,
    close: () => {
      setOpened(null);
      stores.wishes.settle();
    },
  };
}
