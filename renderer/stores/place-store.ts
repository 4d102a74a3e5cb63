import { createStore } from 'zustand/vanilla';
import { placeHash, placeOfHash, type Place } from '../lib/place';

/** The part of the browser that the place is kept in. */
export type Address = {
  readonly hash: () => string;
  readonly go: (hash: string) => void;
  readonly onChange: (listener: () => void) => () => void;
};

export function createPlaceStore(address: Address) {
  const store = createStore<Place>(() => placeOfHash(address.hash()));
  const stop = address.onChange(() => {
    store.setState(placeOfHash(address.hash()), true);
  });
  return {
    store,
    goTo: (place: Place) => {
      address.go(placeHash(place));
      store.setState(place, true);
    },
    dispose: stop,
  };
}
