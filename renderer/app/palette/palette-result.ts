import type { Day, Weekday } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import type { ChecklistItem } from '../../../shared/checklist/checklist';
import type { PageCommand } from '../../../shared/ledger/command';
import type { Catalog } from '../../../shared/ledger/documents';
import type { ReadingDraft } from '../../../shared/scores/reading';
import type { Stretch } from '../../../shared/time/spent';
import type { Format } from '../../lib/format';
import type { Place } from '../../lib/place';
import type { ShortcutId } from '../../lib/shortcuts';

/** What the palette can do, with all that it takes to do it. */
export type PaletteAction =
  | { readonly kind: 'go'; readonly place: Place }
  | { readonly kind: 'carry-out'; readonly command: PageCommand }
  | { readonly kind: 'log'; readonly reading: ReadingDraft & { readonly isApproximate: boolean } }
  /** Where the value is missing or odd, it is asked for. */
  | { readonly kind: 'ask-reading'; readonly scoreId: Id; readonly day: Day; readonly typed: string }
  | { readonly kind: 'edit'; readonly activityId: Id }
  | { readonly kind: 'add'; readonly title: string }
  | { readonly kind: 'add-event'; readonly day: Day }
  | { readonly kind: 'start-timer'; readonly platformId: Id }
  | { readonly kind: 'stop-timer' }
  | { readonly kind: 'add-sessions'; readonly stretches: readonly Stretch[] }
  | { readonly kind: 'mute'; readonly isMuted: boolean }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'keys' };

/** One line of the palette. `aside` stands at its right: how it is now, or the key that does the same. */
export type PaletteResult = {
  readonly id: string;
  readonly text: string;
  readonly aside: { readonly kind: 'words' | 'key'; readonly text: string } | null;
  readonly action: PaletteAction;
};

/** A result before it is known whether it answers to what was typed. */
export type Candidate = PaletteResult & {
  /** The words that have to be found in it: all that were typed, or those before a number that it has taken. */
  readonly asked: readonly string[];
  /** Words that lead to it though it does not show them. */
  readonly beside?: string;
  /** Whether it is offered before anything is typed. */
  readonly isOfferedAtOnce?: boolean;
};

export type PaletteGroup = {
  readonly id: string;
  readonly title: string;
  readonly results: readonly PaletteResult[];
  /** How many there are with those that are not shown. */
  readonly count: number;
};

/** What the palette knows of the ledger and of where the person is. */
export type PaletteScene = {
  readonly catalog: Catalog;
  readonly today: Day;
  /** The day that is acted on: the one that is shown, or today where none is shown or it has not come yet. */
  readonly day: Day;
  readonly weekStart: Weekday;
  /** The checklist of the day, empty while it has not been read. */
  readonly items: readonly ChecklistItem[];
  /** Null without one. */
  readonly timer: { readonly platformId: Id; readonly isFrozen: boolean } | null;
  /** Whether reminders keep quiet until the morning. */
  readonly isMuted: boolean;
  readonly zone: string;
  readonly history: { readonly undo: string | null; readonly redo: string | null };
  /** Whether a reading has to be asked about before it is taken. */
  readonly isOdd: (reading: ReadingDraft) => boolean;
  readonly format: Format;
  readonly keyOf: (id: ShortcutId) => string;
};
