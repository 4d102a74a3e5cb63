import { useState } from 'react';
import type { Id } from '../../../shared/base/id';
import { draftOf, type ActivityDraft, type DraftContext } from './activity-draft';

type Start = {
  /** Of a new one. */
  readonly platformId: Id | null;
  /** What was typed of it elsewhere already. */
  readonly typed: Partial<ActivityDraft>;
};

/** What is typed, over what there is: when the activity changes meanwhile, only what was typed stays as it stands. */
export function useDraft(context: DraftContext, start: Start) {
  const [typed, setTyped] = useState(start.typed);
  const base = draftOf(context, start.platformId);
  const draft: ActivityDraft = { ...base, ...typed };
  return {
    draft,
    hasTyped: (Object.keys(typed) as (keyof ActivityDraft)[]).some((field) => draft[field] !== base[field]),
    change: (fields: Partial<ActivityDraft>) => {
      setTyped((before) => ({ ...before, ...fields }));
    },
  };
}
