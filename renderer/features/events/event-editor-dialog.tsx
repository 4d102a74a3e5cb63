import type { OpenEventEditor } from '../../lib/event-editor';
import { useStores } from '../../stores/stores-context';
import { EventDialog } from './event-dialog';

/** The dialog of an event for pages that only open it: what it says is carried out, and can be undone. */
export function EventEditorDialog(open: OpenEventEditor) {
  const stores = useStores();
  return <EventDialog {...open} onSave={(command) => stores.attempt(command)} />;
}
