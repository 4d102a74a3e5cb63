import type { Id } from '../../../shared/base/id';
import { EPOCH } from '../../../shared/base/instant';
import { withVersion } from '../../../shared/base/versions';
import type { Activity } from '../../../shared/checklist/activity';
import type { Pause } from '../../../shared/checklist/pause';
import { previewDays, type PreviewDay } from '../../../shared/checklist/preview-days';
import { readDraft, type ActivityDraft, type DraftContext, type ReadDraft } from './activity-draft';

const PREVIEW_DAYS = 14;

type Around = { readonly id: Id; readonly pauses: readonly Pause[] };

/** What a draft makes of the first days on which it holds; null while it does not say. Title and target do not matter. */
export function previewOf(
  draft: ActivityDraft,
  context: DraftContext,
  { id, pauses }: Around,
): readonly PreviewDay[] | null {
  const read = readDraft({ ...draft, title: 'any', minutes: '', targetKind: 'tick' }, context);
  if ('problems' in read) return null;
  return previewDays(activityAfter(context.activity, read, id), pauses, { from: read.from, count: PREVIEW_DAYS });
}

function activityAfter(activity: Activity | null, read: ReadDraft, id: Id): Activity {
  const { from, schedule, target, ...facts } = read;
  const plan = { from, schedule, target };
  if (activity === null)
    return { ...facts, id, plans: [plan], archivedOn: null, gaps: [], position: 0, editedAt: EPOCH };
  return { ...activity, ...facts, plans: [...withVersion(activity.plans, plan)] };
}
