import { createStore } from 'zustand/vanilla';
import type { Day } from '../../shared/base/day';
import type { Id } from '../../shared/base/id';

/** What was asked for elsewhere and is done on the page of `day`, or on every page. */
export type Wish =
  /** To see the list of keys. */
  | { readonly kind: 'keys' }
  /** To type into the field that searches the journal. */
  | { readonly kind: 'search' }
  /** To log a reading, with what was typed of it already. */
  | { readonly kind: 'log'; readonly scoreId: Id; readonly day: Day; readonly typed: string }
  /** To go to an item of the checklist. */
  | { readonly kind: 'item'; readonly activityId: Id; readonly day: Day };

export type WishState = { readonly wish: Wish | null };

export function createWishStore() {
  const store = createStore<WishState>(() => ({ wish: null }));
  return {
    store,
    make: (wish: Wish) => {
      store.setState({ wish });
    },
    /** It was done, or given up. */
    settle: () => {
      store.setState({ wish: null });
    },
  };
}
