import { useRef, useState } from 'react';
import type { Outcome } from '../../../../shared/base/outcome';
import type { Activity } from '../../../../shared/checklist/activity';
import { useStores } from '../../../stores/stores-context';
import type { Removal as RemovalContents } from '../../../../shared/ledger/plan-questions';
import { keepRowPlace } from './activity-focus';

/** The activity that is asked about, with what would go with it once that is counted. */
export type Removal = { readonly activity: Activity; readonly contents: Outcome<RemovalContents> | null };

/** The question before something is deleted for good, while it is asked. */
export function useRemoval(): {
  readonly removal: Removal | null;
  readonly ask: (activity: Activity) => void;
  readonly close: () => void;
} {
  const stores = useStores();
  const [removal, setRemoval] = useState<Removal | null>(null);
  const restoreFocus = useRef<() => void>(() => undefined);

  async function count(activity: Activity): Promise<void> {
    const contents = await stores.previewRemoval(activity.id);
    // The question may have been put away meanwhile, or be about another one.
    setRemoval((asked) => (asked?.activity.id === activity.id ? { ...asked, contents } : asked));
  }

  return {
    removal,
    ask: (activity) => {
      // Now, because the row has gone by the time the question is over.
      restoreFocus.current = keepRowPlace(activity.id);
      setRemoval({ activity, contents: null });
      void count(activity);
    },
    close: () => {
      setRemoval(null);
      // The dialog gives the focus back in the frame after it has gone.
      requestAnimationFrame(() => requestAnimationFrame(restoreFocus.current));
    },
  };
}
