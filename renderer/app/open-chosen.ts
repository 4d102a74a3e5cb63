import { ABOUT, SETTINGS } from '../lib/place';
import type { Stores } from '../stores/create-stores';

/** What the application's menu leads to. */
export type Chosen = 'settings' | 'about' | 'keys' | 'undo' | 'redo';

/** Does what was chosen in the menu as the page's own keys do it. */
export function openChosen(stores: Stores, item: Chosen): void {
  switch (item) {
    case 'settings':
      return stores.place.goTo(SETTINGS);
    case 'about':
      return stores.place.goTo(ABOUT);
    case 'keys':
      return stores.wishes.make({ kind: 'keys' });
    case 'undo':
      return void stores.undo();
    case 'redo':
      return void stores.redo();
  }
}
