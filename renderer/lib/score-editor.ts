import type { ReactNode } from 'react';
import type { Id } from '../../shared/base/id';

/** What the editor of a score is opened with, by a page that is a stranger to it. */
export type OpenScoreEditor = {
  /** The score to edit; null for a new one. */
  readonly scoreId: Id | null;
  readonly onClose: () => void;
};

export type ScoreEditor = (open: OpenScoreEditor) => ReactNode;
