import { useState } from 'react';
import { succeed } from '../../../shared/base/outcome';
import type { Score } from '../../../shared/scores/score';
import type { Place } from '../../lib/place';
import { useLedger, useStores } from '../../stores/stores-context';
import type { ReadScore } from './insights-requests';
import { chosenScore, scoreChoices, type ScoreChoices } from './score-choices';
import { useAnswer, type Asked } from './use-answer';

export type ChosenScore = {
  readonly choices: ScoreChoices;
  readonly score: Score | null;
  readonly read: Asked<ReadScore | null>;
  /** Only until the page is left: what is hidden is not to be met by chance. */
  readonly areHiddenShown: boolean;
  readonly setHiddenShown: (areShown: boolean) => void;
};

/** The score that the place is about, and its readings. */
export function useChosenScore(place: Extract<Place, { readonly page: 'insights' }>): ChosenScore {
  const requests = useStores().insights;
  const scores = useLedger((state) => state.documents.catalog.scores);
  const [areHiddenShown, setHiddenShown] = useState(false);
  const choices = scoreChoices(scores);
  const isOfScore = place.part === 'score';
  const score = isOfScore ? chosenScore(choices, place.scoreId, areHiddenShown) : null;
  const read = useAnswer<ReadScore | null>(`score ${score?.id ?? ''}`, () =>
    score === null ? Promise.resolve(succeed(null)) : requests.readScore(score.id),
  );
  return { choices, score, read, areHiddenShown, setHiddenShown };
}
