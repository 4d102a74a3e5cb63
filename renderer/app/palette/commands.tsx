import { useState } from 'react';
import { assertNever } from '../../../shared/base/assert-never';
import type { Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import type { ActivityEditor } from '../../lib/activity-editor';
import { addSessions } from '../../../shared/ledger/commands/add-sessions';
import type { EventStart } from '../../lib/event-editor';
import { EventEditorDialog } from '../../features/events/event-editor-dialog';
import { usePlace, useStores, useToday } from '../../stores/stores-context';
import type { Stores } from '../../stores/create-stores';
import { useChangeLock } from '../../ui/change-lock';
import { Palette } from './palette';
import type { PaletteAction } from './palette-result';
import { paletteView } from './palette-view';
import { usePaletteScene } from './use-palette-scene';

type CommandsProps = {
  readonly isOpen: boolean;
  readonly editor: ActivityEditor;
  readonly onShowKeys: () => void;
  readonly onClose: () => void;
};

/** What may be chosen while the ledger can only be read. */
const CHANGE_NOTHING: readonly PaletteAction['kind'][] = ['go', 'keys', 'mute'];

/** The command palette, and the editor when it was opened from there. */
export function Commands({ isOpen, editor, onShowKeys, onClose }: CommandsProps) {
  const stores = useStores();
  const place = usePlace();
  const today = useToday();
  const lock = useChangeLock();
  const [edited, setEdited] = useState<{ readonly activityId: Id | null; readonly title?: string } | null>(null);
  const [event, setEvent] = useState<EventStart | null>(null);
  const day = (place.page === 'today' ? place.day : null) ?? today;

  function carryOut(action: PaletteAction): void {
    if (lock !== null && !CHANGE_NOTHING.includes(action.kind)) return lock.onRefused();
    switch (action.kind) {
      case 'edit':
        return setEdited({ activityId: action.activityId });
      case 'add':
        return setEdited({ activityId: null, title: action.title });
      case 'add-event':
        return setEvent({ day: action.day });
      case 'keys':
        return onShowKeys();
      case 'start-timer':
      case 'stop-timer':
      case 'add-sessions':
        return actOnTime(stores, action);
      default:
        return act(stores, action, today);
    }
  }

  return (
    <>
      {isOpen && <OpenPalette onChoose={carryOut} onClose={onClose} />}
      {edited !== null &&
        editor({
          ...edited,
          day,
          onClose: () => {
            setEdited(null);
          },
        })}
      {event !== null && (
        <EventEditorDialog
          start={event}
          onClose={() => {
            setEvent(null);
          }}
        />
      )}
    </>
  );
}

type OpenPaletteProps = { readonly onChoose: (action: PaletteAction) => void; readonly onClose: () => void };

function OpenPalette({ onChoose, onClose }: OpenPaletteProps) {
  const scene = usePaletteScene();
  return <Palette viewOf={(typed) => paletteView(scene, typed)} onChoose={onChoose} onClose={onClose} />;
}

type PlainAction = Exclude<PaletteAction, TimeAction | { readonly kind: 'edit' | 'add' | 'add-event' | 'keys' }>;

function act(stores: Stores, action: PlainAction, today: Day): void {
  switch (action.kind) {
    case 'go':
      return stores.place.goTo(action.place);
    case 'carry-out':
      return void stores.carryOut(action.command);
    case 'log': {
      const { score, day, value, isApproximate } = action.reading;
      return void stores.carryOut({
        type: 'reading.add',
        id: stores.newId(),
        scoreId: score.id,
        ...{ day, value, isApproximate },
      });
    }
    case 'ask-reading': {
      const { scoreId, day, typed } = action;
      stores.wishes.make({ kind: 'log', scoreId, day, typed });
      return stores.place.goTo({ page: 'today', day: day === today ? null : day });
    }
    case 'mute':
      return void stores.reminders.mute(action.isMuted);
    case 'undo':
      return void stores.undo();
    case 'redo':
      return void stores.redo();
    default:
      return assertNever(action);
  }
}

type TimeAction = Extract<PaletteAction, { readonly kind: 'start-timer' | 'stop-timer' | 'add-sessions' }>;

function actOnTime(stores: Stores, action: TimeAction): void {
  if (action.kind === 'start-timer') return void stores.startTimer(action.platformId);
  if (action.kind === 'stop-timer') return void stores.stopTimer();
  const command = addSessions(action.stretches, stores.newId);
  if (command !== null) void stores.carryOut(command);
}
