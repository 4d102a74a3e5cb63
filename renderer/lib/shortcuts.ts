/** Everything that a key does, in the order in which the list of keys shows it. */
export const SHORTCUTS = [
  { id: 'page-today', keys: ['1'], text: 'Today' },
  { id: 'page-plan', keys: ['2'], text: 'Plan' },
  { id: 'page-journal', keys: ['3'], text: 'Journal' },
  { id: 'page-insights', keys: ['4'], text: 'Insights' },
  { id: 'page-settings', keys: [','], text: 'Settings' },
  { id: 'day-before', keys: ['['], text: 'The day before' },
  { id: 'day-after', keys: [']'], text: 'The day after' },
  { id: 'day-today', keys: ['t'], text: 'Back to today' },
  { id: 'item-next', keys: ['j', 'ArrowDown'], text: 'Next item' },
  { id: 'item-before', keys: ['k', 'ArrowUp'], text: 'Item before' },
  { id: 'item-tick', keys: ['Space'], text: 'Tick the item, or take the tick back' },
  { id: 'item-more', keys: ['+', '='], text: 'One more' },
  { id: 'item-less', keys: ['-'], text: 'One less' },
  { id: 'item-skip', keys: ['s'], text: 'Skip the item' },
  { id: 'item-edit', keys: ['e'], text: 'Edit the item' },
  { id: 'item-add', keys: ['a'], text: 'Add an activity' },
  { id: 'log-reading', keys: ['r'], text: 'Log a reading' },
  { id: 'timer', keys: ['m'], text: 'Start the timer on this platform, or stop it' },
  { id: 'add-time', keys: ['i'], text: 'Add minutes' },
  { id: 'write-note', keys: ['n'], text: 'Write the note' },
  { id: 'close-day', keys: ['d'], text: 'Close the day: what is open is not done' },
  { id: 'ten-minutes', keys: ['f'], text: 'What fits into ten minutes' },
  { id: 'search', keys: ['/'], text: 'Search the journal' },
  { id: 'undo', keys: ['Mod+z'], text: 'Undo' },
  { id: 'redo', keys: ['Mod+Shift+z', 'Mod+y'], text: 'Redo' },
  { id: 'palette', keys: ['Mod+k'], text: 'Command palette' },
  { id: 'keys', keys: ['?'], text: 'This list' },
] as const;

export type ShortcutId = (typeof SHORTCUTS)[number]['id'];

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The shortcut that was pressed, or null. Ctrl and Cmd are the same; a letter typed with capitals on still counts. */
export function shortcutOf(pressed: Pressed): ShortcutId | null {
  // Where brackets are typed with Alt, the key is the bracket all the same.
  if (pressed.altKey && !['[', ']'].includes(pressed.key)) return null;
  const key = pressed.key === ' ' ? 'Space' : pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  const isMod = pressed.ctrlKey || pressed.metaKey;
  const name = isMod ? `Mod+${pressed.shiftKey ? 'Shift+' : ''}${key}` : key;
  return SHORTCUTS.find(({ keys }) => (keys as readonly string[]).includes(name))?.id ?? null;
}

const DIALOGS = '[role="dialog"], [role="menu"]';

/** Whether the person is in a field, a menu or a dialog, where a letter is a letter. */
export function isBusyTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (isInDialog(target)) return true;
  const field = target.closest('input, textarea, select, [contenteditable="true"]');
  return field !== null && !isBox(field);
}

/** A checkbox or radio button takes no letters. */
function isBox(field: Element): boolean {
  return field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type);
}

/** Whether the key acts where the focus is. The palette opens from within a field too, but not over a dialog. */
export function actsAt(id: ShortcutId, target: EventTarget | null): boolean {
  if (id === 'palette') return !isInDialog(target);
  return !isBusyTyping(target) && !(isWalk(id) && isRadio(target));
}

function isWalk(id: ShortcutId): boolean {
  return id === 'item-next' || id === 'item-before';
}

/** Arrows choose among radio buttons: with the keyboard there is no other way to. */
function isRadio(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'radio';
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(DIALOGS) !== null;
}

/** As a person knows the key: `Ctrl+Z`, `⌘Z`, `↓`. */
export function keyText(key: string, isMac: boolean): string {
  const names: Readonly<Record<string, string>> = {
    Mod: isMac ? '⌘' : 'Ctrl',
    Shift: isMac ? '⇧' : 'Shift',
    ArrowDown: '↓',
    ArrowUp: '↑',
    '-': '−',
  };
  const parts = key.split('+').filter((part) => part !== '');
  if (parts.length <= 1) return names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return parts.map((part) => names[part] ?? part.toUpperCase()).join(isMac ? '' : '+');
}
