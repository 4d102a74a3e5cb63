import { useState, type SyntheticEvent } from 'react';
import { inOrder } from '../../../shared/base/in-order';
import { isSameValue } from '../../../shared/base/is-same-value';
import type { Id } from '../../../shared/base/id';
import { findRecord } from '../../../shared/ledger/change';
import type { PageCommand } from '../../../shared/ledger/command';
import { SCORE_PRESETS, type Score, type ScoreFacts } from '../../../shared/scores/score';
import type { OpenScoreEditor } from '../../lib/score-editor';
import { useDialogDraft } from '../../lib/use-dialog-draft';
import { useFormat, useLedger, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { SelectField } from '../../ui/field';
import { OWN, presetFacts, readScoreDraft, scoreDraftOf } from './score-draft';
import { ScoreFields } from './score-fields';
import styles from './scores.module.css';

const FIRST_PRESET = SCORE_PRESETS[0]?.name ?? OWN;

/** A score, or one to be from a preset: what is typed is saved as one step. */
export function ScoreDialog({ scoreId, onClose }: OpenScoreEditor) {
  const stores = useStores();
  const format = useFormat();
  const catalog = useLedger((state) => state.documents.catalog);
  const [score] = useState(() => (scoreId === null ? null : findRecord(catalog, 'scores', scoreId)));
  const [newId] = useState(() => stores.newId());
  const [preset, setPreset] = useState(FIRST_PRESET);
  const { draft, change, problemOf, submit } = useDialogDraft({
    start: () => scoreDraftOf(score ?? presetFacts(FIRST_PRESET), format),
    read: (typed) => readScoreDraft(typed, format),
    onSave: async (facts) => {
      const command = saving(score, facts, newId);
      const refusal = command === null ? null : await stores.attempt(command);
      if (refusal === null) onClose();
      return refusal;
    },
    refusedAt: 'name',
  });

  return (
    <Dialog look="side" title={score === null ? 'Add a score' : 'Edit the score'} onClose={onClose}>
      <form onSubmit={(event) => submitAndShow(event, submit)}>
        <div className={styles['fields']}>
          {score === null && (
            <SelectField
              label="Begin with"
              value={preset}
              options={[
                ...SCORE_PRESETS.map(({ name }) => ({ value: name, text: name })),
                { value: OWN, text: 'Something else' },
              ]}
              onChange={(chosen) => {
                setPreset(chosen);
                change({ ...scoreDraftOf(presetFacts(chosen), format), sees: draft.sees });
              }}
            />
          )}
          <ScoreFields
            draft={draft}
            platforms={inOrder(catalog.platforms).filter(({ archivedOn }) => archivedOn === null)}
            problemOf={problemOf}
            onChange={change}
          />
        </div>
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            {score === null ? 'Add' : 'Save'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

/** What is wrong may be out of sight in a long form: the focus goes there. */
function submitAndShow(event: SyntheticEvent<HTMLFormElement>, submit: (event: SyntheticEvent) => void): void {
  const form = event.currentTarget;
  submit(event);
  requestAnimationFrame(() => {
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}

/** Null when nothing would differ. Of a score that is there only what differs is sent. */
function saving(score: Score | null, facts: ScoreFacts, newId: Id): PageCommand | null {
  if (score === null) return { type: 'score.add', id: newId, ...facts };
  const present: Readonly<Record<string, unknown>> = score;
  const fields: Partial<ScoreFacts> = Object.fromEntries(
    Object.entries(facts).filter(([field, value]) => !isSameValue(value, present[field])),
  );
  return Object.keys(fields).length === 0 ? null : { type: 'score.edit', id: score.id, ...fields };
}
