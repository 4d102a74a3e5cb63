import { useId } from 'react';
import { STARTER_PLANS, type StarterPlanId } from '../../../shared/ledger/starter-plans';
import styles from './plan-choice.module.css';

type PlanChoiceProps = { readonly planId: StarterPlanId; readonly onChange: (planId: StarterPlanId) => void };

export function PlanChoice({ planId, onChange }: PlanChoiceProps) {
  const name = useId();
  return (
    <fieldset className={styles['plans']}>
      <legend className="visually-hidden">Starter plan</legend>
      {STARTER_PLANS.map((plan) => (
        <label key={plan.id} data-chosen={plan.id === planId}>
          <input
            type="radio"
            name={name}
            checked={plan.id === planId}
            aria-labelledby={`${name}-${plan.id}`}
            aria-describedby={`${name}-${plan.id}-about`}
            onChange={() => {
              onChange(plan.id);
            }}
          />
          <span id={`${name}-${plan.id}`} className={styles['name']}>
            {plan.name}
          </span>
          <span id={`${name}-${plan.id}-about`} className={styles['about']}>
            {plan.about}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
