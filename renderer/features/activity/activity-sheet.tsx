import { useEffect, useRef, useState } from 'react';
import type { Pause } from '../../../shared/checklist/pause';
import type { Platform } from '../../../shared/time/platform';
import { useStores, useToday } from '../../stores/stores-context';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { readDraft, type ActivityDraft, type DraftContext, type DraftProblems } from './activity-draft';
import { ActivityFields } from './activity-fields';
import styles from './activity-panel.module.css';
import { ArchivedNotice } from './archived-notice';
import { addCommand, archiveChange, editChange, unplanChange } from './edit-command';
import { PlanHistory } from './plan-history';
import { previewOf } from './preview-of';
import { SheetFoot } from './sheet-foot';
import { useChange } from './use-change';
import { useDraft } from './use-draft';

type ActivitySheetProps = {
  readonly context: DraftContext;
  /** What was typed of it elsewhere already. */
  readonly typed: Partial<ActivityDraft>;
  readonly platforms: readonly Platform[];
  readonly pauses: readonly Pause[];
  readonly onClose: () => void;
};

/** One activity, or one to be: what is typed is saved as one step, and nothing before. */
export function ActivitySheet({ context, typed, platforms, pauses, onClose }: ActivitySheetProps) {
  const { activity, day } = context;
  const stores = useStores();
  const today = useToday();
  const form = useRef<HTMLFormElement>(null);
  const [id] = useState(() => activity?.id ?? stores.newId());
  const { draft, hasTyped, change } = useDraft(context, { platformId: platforms[0]?.id ?? null, typed });
  const [problems, setProblems] = useState<DraftProblems>({});
  // The focus goes to what is wrong each time it is tried, and not while it is mended.
  const [tries, setTries] = useState(0);
  const [isLeaving, setLeaving] = useState(false);
  const changes = useChange();
  const isAsking = isLeaving || changes.question !== null;

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);

  function save(): void {
    const read = readDraft(draft, context);
    setTries(tries + 1);
    if ('problems' in read) return setProblems(read.problems);
    if (activity === null) return void changes.carryOut(addCommand(id, read), onClose);
    const edit = editChange(activity, read, today);
    if (edit === null) return onClose();
    void changes.propose({ ...edit, onDone: onClose });
  }

  function leave(): void {
    if (hasTyped) setLeaving(true);
    else onClose();
  }

  /** Escape and a click outside; where something is asked they answer "no". */
  function dismiss(): void {
    if (!isAsking) return leave();
    setLeaving(false);
    changes.cancel();
  }

  return (
    <Dialog look="side" title={activity === null ? 'Add an activity' : 'Edit the activity'} onClose={dismiss}>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isAsking) save();
        }}
      >
        <div className={styles['fields']} inert={isAsking}>
          {activity !== null && <ArchivedNotice activity={activity} today={today} />}
          <ActivityFields
            draft={draft}
            context={context}
            problems={problems}
            platforms={platforms}
            today={today}
            preview={previewOf(draft, context, { id, pauses })}
            onChange={(fields) => {
              change(fields);
              setProblems(without(problems, fields));
            }}
          />
          {activity !== null && (
            <PlanHistory
              activity={activity}
              today={today}
              onTakeBack={(from) => {
                void changes.propose({ ...unplanChange(activity, from, today), onDone: () => undefined });
              }}
            />
          )}
          {changes.refusal !== null && <Notice kind="problem">{changes.refusal}</Notice>}
        </div>
        <SheetFoot
          activity={activity}
          day={day}
          question={isLeaving ? 'leaving' : changes.question}
          actions={{
            onArchive: () => {
              if (activity !== null) void changes.propose({ ...archiveChange(activity, day, today), onDone: leave });
            },
            onAnswer: (command, onDone) => void changes.answer(command, onDone),
            onKeep: dismiss,
            onThrowAway: onClose,
          }}
        />
      </form>
    </Dialog>
  );
}

/** What is typed anew is not wrong until it is saved again. */
function without(problems: DraftProblems, fields: Partial<ActivityDraft>): DraftProblems {
  return Object.fromEntries(Object.entries(problems).filter(([field]) => !(field in fields)));
}
