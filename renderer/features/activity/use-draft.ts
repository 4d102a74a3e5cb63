import { useState } from 'react';
import type { Id } from '../../../shared/base/id';
import { draftOf, type ActivityDraft, type DraftContext } from './activity-draft';

/** What is typed, over what there is: when the activity changes meanwhile, only what was typed stays as it stands. */
export function useDraft(context: DraftContext, platformId: Id | null) {
  const [typed, setTyped] = useState<Partial<ActivityDraft>>({});
  const base = draftOf(context, platformId);
  const draft: ActivityDraft = { ...base, ...typed };
  return {
    draft,
    hasTyped: (Object.keys(typed) as (keyof ActivityDraft)[]).some((field) => draft[field] !== base[field]),
    change: (fields: Partial<ActivityDraft>) => {
      setTyped((before) => ({ ...before, ...fields }));
    },
  };
}
