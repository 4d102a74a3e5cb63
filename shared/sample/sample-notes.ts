import type { Day } from '../base/day';
import { pick, randomWhole, type Random } from '../base/random';
import type { Note } from '../journal/note';
import type { SampleDay } from './sample-day';
import type { SampleHabits } from './sample-habits';
import { ALGORITHM_NOTE, DEADLINE_NOTE, GUESSES, HAPPENINGS, HOLIDAY_NOTE, PEOPLE, TOPICS } from './sample-texts';

/** Writes the note of one day after the other; null when there is none. */
export type NoteWriter = (on: SampleDay) => Note | null;

const EVENING = 21 * 60;
const GUESS_SHARE = 0.4;

export function createNoteWriter(habits: SampleHabits, algorithmDay: Day, random: Random): NoteWriter {
  const happenings = createDeck(HAPPENINGS, random);
  const guesses = createDeck(GUESSES, random);
  const ordinaryText = () => ({
    happened: Array.from({ length: randomWhole(random, 1, 2) }, happenings).join(' '),
    guess: random() < GUESS_SHARE ? guesses() : '',
  });

  return (on) => {
    const special = specialText(on, algorithmDay);
    const isWritten = random() < habits.noteShare || on.kind === 'first-of-holiday' || on.day === algorithmDay;
    if (!isWritten || on.kind === 'away' || on.isMorningOnly) return null;
    const { happened, guess } = special ?? ordinaryText();
    const text = filledIn(happened, random);
    const at = on.momentAt(EVENING);
    return {
      id: on.day,
      day: on.day,
      whatHappened:
        habits.noteLength === null ? text : ofLength(text, habits.noteLength, () => filledIn(happenings(), random)),
      whatIThinkItDid: habits.noteLength === null ? filledIn(guess, random) : '',
      at,
      zone: on.zone,
      source: 'sample',
      editedAt: at,
    };
  };
}

function specialText({ day, kind }: SampleDay, algorithmDay: Day) {
  if (day === algorithmDay) return ALGORITHM_NOTE;
  if (kind === 'first-of-holiday') return HOLIDAY_NOTE;
  return kind === 'deadline' ? DEADLINE_NOTE : null;
}

function filledIn(sentence: string, random: Random): string {
  return sentence.replaceAll('{person}', () => pick(random, PEOPLE)).replaceAll('{topic}', () => pick(random, TOPICS));
}

/** As many whole words as there is room for. */
function ofLength(text: string, most: number, more: () => string): string {
  let whole = text;
  while (whole.length <= most) whole = `${whole} ${more()}`;
  return whole.slice(0, whole.lastIndexOf(' ', most));
}

/** Gives each of `texts` once before any comes again. */
function createDeck(texts: readonly string[], random: Random): () => string {
  let rest: string[] = [];
  return () => {
    if (rest.length === 0) rest = [...texts];
    return rest.splice(randomWhole(random, 0, rest.length - 1), 1)[0] ?? '';
  };
}
