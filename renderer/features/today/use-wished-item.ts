import { useEffect } from 'react';
import type { Day } from '../../../shared/base/day';
import { useStores, useWish } from '../../stores/stores-context';
import { focusItemOf } from './item-focus';

/** Gives the focus to the item that was asked for elsewhere, as soon as the page of its day is there. */
export function useWishedItem(day: Day, isLoaded: boolean): void {
  const { wishes } = useStores();
  const wished = useWish(({ wish }) => (wish?.kind === 'item' && wish.day === day ? wish.activityId : null));
  useEffect(() => {
    if (wished === null || !isLoaded) return;
    focusItemOf(wished);
    wishes.settle();
  }, [wished, isLoaded, wishes]);
}
