import type { Day } from '../../../shared/base/day';
import type { Event } from '../../../shared/scores/event';
import type { Reading } from '../../../shared/scores/reading';
import type { Score } from '../../../shared/scores/score';
import type { ReadingFacts } from './reading-draft';

export type ReadingDraft = ReadingFacts & { readonly score: Score };

export type LogReadingProps = {
  readonly scores: readonly Score[];
  readonly start: { readonly score: Score; readonly typed?: string };
  readonly of: { readonly day: Day; readonly today: Day };
  readonly known: {
    /** Of each score, up to the day. */
    readonly seriesOf: (score: Score) => readonly Reading[];
    readonly breaksOf: (score: Score) => readonly Event[];
    /** Those entered for a day already, as far as they have been read. */
    readonly presentOn: (day: Day) => readonly Reading[];
  };
  /** `onSave` resolves to why it was refused, or to null. */
  readonly actions: {
    readonly onSave: (draft: ReadingDraft) => Promise<string | null>;
    readonly onRemove: (reading: Reading) => void;
    /** Another day is looked at, which may have to be read. */
    readonly onDay: (day: Day) => void;
    readonly onClose: () => void;
  };
};
