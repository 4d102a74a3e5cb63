import { useRef } from 'react';
import { Plus } from 'lucide-react';
import { starterPlan } from '../../../shared/ledger/starter-plans';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { DraftRow } from './draft-row';
import { PlanChoice } from './plan-choice';
import styles from './plan-step.module.css';
import { draftItems, withEdit, withOwnItem, withoutItem, type OpenItem } from './draft-items';
import { draftPlatforms } from './draft-platforms';
import type { WelcomeDraft } from './welcome-draft';
import { WelcomeStep } from './welcome-step';
import { chosenWords } from './welcome-words';

type PlanStepProps = {
  readonly draft: WelcomeDraft;
  readonly openItem: OpenItem | null;
  readonly newKey: () => string;
  readonly onChange: (draft: WelcomeDraft) => void;
  readonly onOpen: (item: OpenItem | null) => void;
};

export function PlanStep({ draft, openItem, newKey, onChange, onOpen }: PlanStepProps) {
  const addButton = useRef<HTMLButtonElement>(null);
  const { words } = useFormat();
  const items = draftItems(draft);

  function add(): void {
    const key = newKey();
    onChange(withOwnItem(draft, key));
    onOpen({ key, editor: 'open' });
  }

  function remove(key: string): void {
    onChange(withoutItem(draft, key));
    onOpen(null);
    addButton.current?.focus();
  }

  const hasMore = draft.chosen.size === 0 && starterPlan(draft.planId).suggestions.length > 0;
  return (
    <WelcomeStep
      number={3}
      title="A starter plan"
      hint="Untick what you do not want; the pencil changes the words to your own."
    >
      <PlanChoice
        planId={draft.planId}
        onChange={(planId) => {
          onChange({ ...draft, planId });
        }}
      />
      <div className={styles['head']}>
        <h3>Activities</h3>
        <span>{items.length === 0 ? 'none yet' : words(chosenWords(items))}</span>
      </div>
      <ul>
        {items.map((item) => (
          <DraftRow
            key={item.key}
            item={item}
            platforms={draftPlatforms(draft)}
            editor={item.key === openItem?.key ? openItem.editor : 'closed'}
            onEditor={(editor) => {
              onOpen(editor === 'closed' ? null : { key: item.key, editor });
            }}
            onEdit={(edit) => {
              onChange(withEdit(draft, item.key, edit));
            }}
            onRemove={() => {
              remove(item.key);
            }}
          />
        ))}
      </ul>
      <div className={styles['foot']}>
        <Button ref={addButton} onClick={add}>
          <Plus aria-hidden />
          Add an activity
        </Button>
        {hasMore && <p>Choose your platforms above, and this plan has something for each.</p>}
      </div>
    </WelcomeStep>
  );
}
