import { parseDay, type Day } from '../../../../shared/base/day';
import type { Id } from '../../../../shared/base/id';
import { tidyLine } from '../../../../shared/base/text';
import type { Pause } from '../../../../shared/checklist/pause';

/** A pause as it is typed and picked. */
export type PauseDraft = {
  readonly from: string;
  /** Empty until somebody ends it. */
  readonly to: string;
  readonly what: 'everything' | 'platforms';
  readonly platformIds: readonly Id[];
  readonly reason: string;
};

export type PauseFacts = Pick<Pause, 'from' | 'to' | 'platformIds' | 'reason'>;
export type PauseProblem = { readonly field: 'from' | 'to' | 'platforms'; readonly text: string };

export function newPauseDraft(today: Day): PauseDraft {
  return { from: today, to: '', what: 'everything', platformIds: [], reason: '' };
}

export function pauseDraftOf({ from, to, platformIds, reason }: PauseFacts): PauseDraft {
  const what = platformIds === null ? 'everything' : 'platforms';
  return { from, to: to ?? '', what, platformIds: platformIds ?? [], reason: reason ?? '' };
}

/** What the draft says, or the first thing that is wrong with it. */
export function readPauseDraft(draft: PauseDraft): PauseFacts | PauseProblem {
  const span = readSpan(draft);
  if ('field' in span) return span;
  if (draft.what === 'platforms' && draft.platformIds.length === 0) {
    return { field: 'platforms', text: 'Choose at least one platform, or pause everything.' };
  }
  const reason = tidyLine(draft.reason);
  const platformIds = draft.what === 'everything' ? null : [...draft.platformIds];
  return { ...span, platformIds, reason: reason === '' ? null : reason };
}

function readSpan(draft: PauseDraft): Pick<PauseFacts, 'from' | 'to'> | PauseProblem {
  const from = parseDay(draft.from);
  const to = parseDay(draft.to);
  if (from === null) return { field: 'from', text: 'Choose the first day.' };
  if (to === null && draft.to !== '')
    return { field: 'to', text: 'There is no such day. Leave it empty if you do not know.' };
  if (to !== null && to < from) return { field: 'to', text: 'The last day is before the first. Nothing was changed.' };
  return { from, to };
}
