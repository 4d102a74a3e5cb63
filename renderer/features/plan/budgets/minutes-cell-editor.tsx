import { useRef, type KeyboardEvent } from 'react';

/** What is done with the typed text, and where it goes from here. */
export type Leave =
  | { readonly how: 'go'; readonly key: (typeof ARROWS)[number] }
  | { readonly how: 'tab'; readonly isBack: boolean }
  | { readonly how: 'fill' }
  | { readonly how: 'away' };

/** `stays` when the text is no number of minutes; `leaves` when Tab leads out of the grid, and so out of the field. */
export type Taken = 'taken' | 'stays' | 'leaves';

type MinutesCellEditorProps = {
  readonly label: string;
  readonly typed: string;
  /** The id of what says that it is no number of minutes; null while it is one. */
  readonly problemId: string | null;
  /** What is typed over a cell is left with any arrow; in what was opened, arrows go through the text. */
  readonly isTypedOver: boolean;
  readonly onType: (typed: string) => void;
  readonly onTake: (leave: Leave) => Taken;
  readonly onGiveUp: () => void;
};

/** The field in a cell: taken with Enter, Tab or when it is left, given up with Escape. What is wrong stays in it. */
export function MinutesCellEditor(props: MinutesCellEditorProps) {
  const { label, typed, problemId, isTypedOver, onType, onTake, onGiveUp } = props;
  // Going to another cell takes the focus away, which is not a second end.
  const isOver = useRef(false);

  function take(leave: Leave, event?: KeyboardEvent): void {
    if (isOver.current) return;
    isOver.current = true;
    const done = onTake(leave);
    isOver.current = done === 'taken';
    if (done !== 'leaves') event?.preventDefault();
  }

  function handleKey(event: KeyboardEvent): void {
    const leave = leaveOf(event, isTypedOver);
    if (leave !== null) return take(leave, event);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    isOver.current = true;
    onGiveUp();
  }

  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      autoFocus
      aria-label={label}
      aria-invalid={problemId !== null}
      aria-describedby={problemId ?? undefined}
      value={typed}
      onChange={(event) => {
        onType(event.target.value);
      }}
      onFocus={({ target }) => {
        target.setSelectionRange(target.value.length, target.value.length);
      }}
      onBlur={() => {
        take({ how: 'away' });
      }}
      onKeyDown={handleKey}
    />
  );
}

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

function leaveOf({ key, shiftKey, ctrlKey, metaKey }: Pressed, isTypedOver: boolean): Leave | null {
  if (key === 'Tab') return { how: 'tab', isBack: shiftKey };
  if (key === 'Enter' && (ctrlKey || metaKey)) return { how: 'fill' };
  if (key === 'Enter') return { how: 'go', key: shiftKey ? 'ArrowUp' : 'ArrowDown' };
  const arrow = isTypedOver ? ARROWS.find((one) => one === key) : undefined;
  return arrow === undefined ? null : { how: 'go', key: arrow };
}
