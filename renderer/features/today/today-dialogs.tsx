import type { Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { inOrder } from '../../../shared/base/in-order';
import type { Activity } from '../../../shared/checklist/activity';
import type { ChecklistItem } from '../../../shared/checklist/checklist';
import type { Reading } from '../../../shared/scores/reading';
import type { Score } from '../../../shared/scores/score';
import type { Session } from '../../../shared/time/session';
import { useHello, useLedger, useScoreHistory, useStores } from '../../stores/stores-context';
import { ActivityDialog } from './activity-dialog';
import { editCommand, type ReadDraft } from './activity-draft';
import { AddScoreDialog } from './add-score-dialog';
import { LogReadingDialog } from './log-reading-dialog';
import { SessionDialog } from './session-dialog';
import { SkipDialog } from './skip-dialog';

/** The dialog that is open over the page, and what it is about. */
export type OpenDialog =
  | { readonly kind: 'skip'; readonly item: ChecklistItem }
  | { readonly kind: 'activity'; readonly activity: Activity | null }
  | { readonly kind: 'session'; readonly start: { readonly session: Session } | { readonly platformId: Id } }
  | { readonly kind: 'add-score' }
  | { readonly kind: 'log'; readonly score: Score };

type TodayDialogsProps = {
  readonly open: OpenDialog;
  readonly day: Day;
  /** Scores that can be logged. */
  readonly scores: readonly Score[];
  readonly readings: readonly Reading[];
  readonly onClose: () => void;
};

export function TodayDialogs({ open, day, scores, readings, onClose }: TodayDialogsProps) {
  const stores = useStores();
  const { zone, today } = useHello();
  const catalog = useLedger((state) => state.documents.catalog);
  const readingsByScore = useScoreHistory((state) => state.readingsByScore);
  const closeWhenDone = (refusal: string | null) => {
    if (refusal === null) onClose();
    return refusal;
  };
  const platforms = inOrder(catalog.platforms).filter(({ archivedOn }) => archivedOn === null || day < archivedOn);

  switch (open.kind) {
    case 'skip': {
      const { activity, check } = open.item;
      return (
        <SkipDialog
          title={activity.title}
          reason={check?.entry.kind === 'skipped' ? (check.entry.reason ?? '') : ''}
          onSkip={(reason) => {
            void stores.carryOut({
              type: 'check.set',
              activityId: activity.id,
              day,
              entry: { kind: 'skipped', reason },
            });
            onClose();
          }}
          onClose={onClose}
        />
      );
    }
    case 'activity': {
      const { activity } = open;
      return (
        <ActivityDialog
          platforms={inOrder(catalog.platforms).filter(
            (one) => platforms.includes(one) || one.id === activity?.platformId,
          )}
          activity={activity}
          day={day}
          onSave={async (read: ReadDraft) => {
            const command =
              activity === null
                ? ({ type: 'activity.add', id: stores.newId(), ...read } as const)
                : editCommand(activity, read);
            return closeWhenDone(command === null ? null : await stores.attempt(command));
          }}
          onArchive={() => {
            if (activity !== null) void stores.carryOut({ type: 'activity.archive', id: activity.id, on: day });
            onClose();
          }}
          onClose={onClose}
        />
      );
    }
    case 'session': {
      const { start } = open;
      return (
        <SessionDialog
          platforms={platforms}
          start={start}
          of={{ day, zone, dayStart: catalog.settings.dayStart }}
          onSave={async (typed) =>
            closeWhenDone(
              await stores.attempt(
                'session' in start
                  ? { type: 'session.edit', id: start.session.id, day, ...typed }
                  : { type: 'session.add', id: stores.newId(), day, ...typed },
              ),
            )
          }
          onClose={onClose}
        />
      );
    }
    case 'add-score':
      return (
        <AddScoreDialog
          onSave={async (facts) =>
            closeWhenDone(await stores.attempt({ type: 'score.add', id: stores.newId(), ...facts }))
          }
          onClose={onClose}
        />
      );
    case 'log':
      return (
        <LogReadingDialog
          scores={scores}
          start={open.score}
          of={{ day, today }}
          seriesOf={(score) => readingsByScore.get(score.id) ?? []}
          present={readings}
          actions={{
            onSave: async ({ score, value, isApproximate }) =>
              closeWhenDone(
                await stores.attempt({
                  type: 'reading.add',
                  id: stores.newId(),
                  scoreId: score.id,
                  day,
                  value,
                  isApproximate,
                }),
              ),
            onRemove: (reading) => void stores.carryOut({ type: 'reading.remove', id: reading.id, day: reading.day }),
            onClose,
          }}
        />
      );
  }
}
