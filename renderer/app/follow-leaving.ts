import type { Stores } from '../stores/create-stores';
import { saveTyped } from '../ui/save-typed';

/** Before the window closes or the computer sleeps, what is typed is saved, and then the shell is told. */
export function followLeaving(page: EventTarget, { system }: Stores): () => void {
  return system.onAskedToSave(() => {
    void saveTyped(page).then(system.saved);
  });
}
