import { useRef } from 'react';
import type { Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { inOrder } from '../../../shared/base/in-order';
import type { ChecklistItem } from '../../../shared/checklist/checklist';
import type { PageCommand } from '../../../shared/ledger/command';
import type { Score } from '../../../shared/scores/score';
import { addSessions } from '../../../shared/ledger/commands/add-sessions';
import type { Session } from '../../../shared/time/session';
import type { Stretch } from '../../../shared/time/spent';
import type { ScoreEditor } from '../../lib/score-editor';
import { useHello, useLedger, useStores, useWeekStart } from '../../stores/stores-context';
import { LogScore } from './log-score';
import { SessionDialog } from './session-dialog';
import { SkipDialog } from './skip-dialog';

/** The dialog that is open over the page, and what it is about. */
export type OpenDialog =
  | { readonly kind: 'skip'; readonly item: ChecklistItem }
  | { readonly kind: 'session'; readonly start: { readonly session: Session } | { readonly platformId: Id } }
  | { readonly kind: 'add-score' }
  /** `typed` is what was typed of the value elsewhere already. */
  | { readonly kind: 'log'; readonly score: Score; readonly typed?: string };

type TodayDialogsProps = {
  readonly open: OpenDialog;
  readonly day: Day;
  /** Scores that can be logged. */
  readonly scores: readonly Score[];
  readonly scoreEditor: ScoreEditor;
  readonly keepFocus: (activityId: Id) => void;
  readonly onClose: () => void;
};

export function TodayDialogs({ open, day, scores, scoreEditor, keepFocus, onClose }: TodayDialogsProps) {
  const stores = useStores();
  const { zone, today } = useHello();
  const catalog = useLedger((state) => state.documents.catalog);
  const weekStart = useWeekStart();
  const isSaving = useRef(false);
  const platforms = inOrder(catalog.platforms).filter(({ archivedOn }) => archivedOn === null || day < archivedOn);

  /** Closes when it is done. Enter pressed twice is one session, not two: the second waits for nothing. */
  async function save(command: PageCommand | null): Promise<string | null> {
    if (isSaving.current) return null;
    isSaving.current = true;
    const refusal = command === null ? null : await stores.attempt(command);
    isSaving.current = false;
    if (refusal === null) onClose();
    return refusal;
  }

  switch (open.kind) {
    case 'skip': {
      const { activity, check } = open.item;
      return (
        <SkipDialog
          title={activity.title}
          reason={check?.entry.kind === 'skipped' ? (check.entry.reason ?? '') : ''}
          onSkip={(reason) => {
            keepFocus(activity.id);
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
    case 'session': {
      const { start } = open;
      return (
        <SessionDialog
          platforms={platforms}
          start={start}
          of={{ day, today, zone, dayStart: catalog.settings.dayStart, weekStart }}
          onSave={(stretches) =>
            save('session' in start ? editSession(start.session, stretches) : addSessions(stretches, stores.newId))
          }
          onClose={onClose}
        />
      );
    }
    case 'add-score':
      return scoreEditor({ scoreId: null, onClose });
    case 'log':
      return <LogScore start={open} day={day} scores={scores} onClose={onClose} />;
  }
}

/** Times that were not changed are not sent: by a clock elsewhere they can lie outside the day. */
function editSession({ id, day, span }: Session, [typed]: readonly Stretch[]): PageCommand | null {
  if (typed === undefined) return null;
  const edit = { type: 'session.edit', id, day, platformId: typed.platformId } as const;
  return typed.span === span ? edit : { ...edit, span: typed.span };
}
