import { isOpenItem } from '../../../shared/checklist/checklist';
import type { Candidate, PaletteScene } from './palette-result';
import type { TypedLine } from './typed-line';

/** What concerns the day as a whole, and the steps that were taken. */
export function commandResults(scene: PaletteScene, { words }: TypedLine): readonly Candidate[] {
  const { history, keyOf } = scene;
  const key = (id: 'undo' | 'redo' | 'keys') => ({ kind: 'key', text: keyOf(id) }) as const;
  const always = { asked: words, isOfferedAtOnce: true } as const;
  return [
    ...closeResult(scene, words),
    {
      id: 'mute',
      text: scene.isMuted ? 'Reminders again' : 'No reminders until morning',
      aside: null,
      asked: words,
      beside: 'mute silence unmute speak',
      isOfferedAtOnce: scene.isMuted,
      action: { kind: 'mute', isMuted: !scene.isMuted },
    },
    ...(['undo', 'redo'] as const).flatMap((kind): readonly Candidate[] => {
      const name = history[kind];
      if (name === null) return [];
      const text = `${kind === 'undo' ? 'Undo' : 'Redo'}: ${name}`;
      return [{ ...always, id: kind, text, aside: key(kind), action: { kind } }];
    }),
    {
      ...always,
      id: 'keys',
      text: 'List of keys',
      aside: key('keys'),
      beside: 'keyboard shortcuts help',
      action: { kind: 'keys' },
    },
  ];
}

/** Only where something is open: of a day on which all is entered there is nothing to close. */
function closeResult({ items, day, today, format }: PaletteScene, asked: readonly string[]): readonly Candidate[] {
  const open = items.filter(isOpenItem).length;
  if (open === 0) return [];
  return [
    {
      id: 'close-day',
      text: day === today ? 'Close the day' : `Close ${format.longDay(day, today)}`,
      aside: {
        kind: 'words',
        text: format.words(open === 1 ? '1 open item becomes not done' : `${String(open)} open items become not done`),
      },
      asked,
      beside: 'close the day end finish',
      isOfferedAtOnce: true,
      action: { kind: 'carry-out', command: { type: 'day.close', day } },
    },
  ];
}
