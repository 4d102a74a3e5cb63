import { useRef } from 'react';
import { Plus } from 'lucide-react';
import { platformsLeftOut, starterPlan } from '../../../shared/ledger/starter-plans';
import { Button } from '../../ui/button';
import { DraftRow } from './draft-row';
import { PlanChoice } from './plan-choice';
import styles from './plan-step.module.css';
import { chosenNames, draftItems, draftPlatforms, withEdit, type WelcomeDraft } from './welcome-draft';
import { WelcomeStep } from './welcome-step';
import { chosenWords, listWords } from './welcome-words';

type PlanStepProps = {
  readonly draft: WelcomeDraft;
  /** The activity whose editor is open. */
  readonly openKey: string | null;
  readonly onChange: (draft: WelcomeDraft) => void;
  readonly onOpen: (key: string | null) => void;
  readonly onAdd: () => void;
  readonly onRemove: (key: string) => void;
};

export function PlanStep({ draft, openKey, onChange, onOpen, onAdd, onRemove }: PlanStepProps) {
  const addButton = useRef<HTMLButtonElement>(null);
  const items = draftItems(draft);
  const leftOut = platformsLeftOut(starterPlan(draft.planId), chosenNames(draft));
  return (
    <WelcomeStep
      number={3}
      title="A starter plan"
      hint="Something to begin with. Untick what you do not want, and change the words to your own."
    >
      <PlanChoice
        planId={draft.planId}
        onChange={(planId) => {
          onChange({ ...draft, planId });
        }}
      />
      <div className={styles['head']}>
        <h3>Activities</h3>
        <span>{items.length === 0 ? 'none yet' : chosenWords(items)}</span>
      </div>
      <ul>
        {items.map((item) => (
          <DraftRow
            key={item.key}
            item={item}
            platforms={draftPlatforms(draft)}
            isOpen={item.key === openKey}
            onOpen={(isOpen) => {
              onOpen(isOpen ? item.key : null);
            }}
            onEdit={(edit) => {
              onChange(withEdit(draft, item.key, edit));
            }}
            onRemove={() => {
              onRemove(item.key);
              addButton.current?.focus();
            }}
          />
        ))}
      </ul>
      <div className={styles['foot']}>
        <Button ref={addButton} onClick={onAdd}>
          <Plus aria-hidden />
          Add an activity
        </Button>
        {leftOut.length > 0 && <p>This plan has more for {listWords(leftOut)}; choose them above to see it.</p>}
      </div>
    </WelcomeStep>
  );
}
