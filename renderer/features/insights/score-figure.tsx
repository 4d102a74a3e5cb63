import { useMemo } from 'react';
import type { Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { succeed } from '../../../shared/base/outcome';
import { useFormat, useLedger, useStores } from '../../stores/stores-context';
import { ScoreLine } from './figures/score-line';
import type { ScoreLineData } from './figures/score-line-data';
import { fileNameOf } from './insights-words';
import { useAnswer } from './use-answer';

type ScoreFigureProps = {
  readonly line: ScoreLineData;
  /** The activity whose days are laid over the line; null for none. */
  readonly activityId: Id | null;
  readonly onJump: (day: Day) => void;
};

/** The line, with the days of the chosen activity over it. */
export function ScoreFigure({ line, activityId, onJump }: ScoreFigureProps) {
  const format = useFormat();
  const requests = useStores().insights;
  const activities = useLedger((state) => state.documents.catalog.activities);
  const asked = useAnswer(`days ${activityId ?? ''}`, () =>
    activityId === null ? Promise.resolve(succeed(null)) : requests.activityDays(activityId),
  );
  const title = activities.find(({ id }) => id === activityId)?.title;
  const days = asked.value?.days;
  const overlay = useMemo(
    () => (title === undefined || days === undefined ? null : { title, days: days.map(({ day }) => day) }),
    [title, days],
  );
  return (
    <ScoreLine
      data={line}
      overlay={overlay}
      format={format}
      fileName={fileNameOf(line.name, 'over time')}
      onJump={onJump}
    />
  );
}
