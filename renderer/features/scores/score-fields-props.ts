import type { Platform } from '../../../shared/time/platform';
import type { ScoreDraft, ScoreField } from './score-draft';

export type ScoreFieldsProps = {
  readonly draft: ScoreDraft;
  readonly platforms: readonly Platform[];
  readonly problemOf: (field: ScoreField) => string | null;
  readonly onChange: (fields: Partial<ScoreDraft>) => void;
};
