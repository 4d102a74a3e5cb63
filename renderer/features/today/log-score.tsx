import { monthOf, type Day } from '../../../shared/base/day';
import { monthIn } from '../../../shared/ledger/documents';
import { breaksOf } from '../../../shared/scores/event';
import type { Score } from '../../../shared/scores/score';
import { useLedger, useScoreHistory, useStores, useToday } from '../../stores/stores-context';
import { LogReadingDialog } from './log-reading-dialog';

type LogScoreProps = {
  readonly start: { readonly score: Score; readonly typed?: string };
  readonly day: Day;
  /** Those that can be logged. */
  readonly scores: readonly Score[];
  readonly onClose: () => void;
};

/** The dialog of a reading, with what the ledger knows of the scores. */
export function LogScore({ start, day, scores, onClose }: LogScoreProps) {
  const stores = useStores();
  const today = useToday();
  const documents = useLedger((state) => state.documents);
  const readingsByScore = useScoreHistory((state) => state.readingsByScore);
  return (
    <LogReadingDialog
      scores={scores}
      start={start}
      of={{ day, today }}
      known={{
        seriesOf: (score) => readingsByScore.get(score.id) ?? [],
        breaksOf: (score) => breaksOf(documents.catalog.events, score.id),
        presentOn: (on) => monthIn(documents, monthOf(on)).readings.filter((reading) => reading.day === on),
      }}
      actions={{
        onSave: ({ score, parts, ...facts }) =>
          stores.attempt({
            type: 'reading.add',
            id: stores.newId(),
            scoreId: score.id,
            ...facts,
            parts: parts === null ? null : [...parts],
          }),
        onRemove: ({ id, day: on }) => void stores.carryOut({ type: 'reading.remove', id, day: on }),
        onDay: (on) => void stores.ledger.need([monthOf(on)]),
        onClose,
      }}
    />
  );
}
