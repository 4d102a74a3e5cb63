import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { setUpCommand, skipSetUpCommand } from '../../../shared/ledger/set-up-command';
import { failureText } from '../../lib/failure-text';
import { useStores, useToday } from '../../stores/stores-context';
import { MinutesStep } from './minutes-step';
import { PlanStep } from './plan-step';
import { PlatformsStep } from './platforms-step';
import { SampleOffer } from './sample-offer';
import { draftItems, findProblem, FIRST_DRAFT, setUpOf, withOwnItem, withoutItem, withTypedPlatform } from './welcome-draft';
import styles from './welcome-page.module.css';
import { WelcomeSummary } from './welcome-summary';

/** The first start: three questions on one page, each of which can be left as it is. */
export function WelcomePage() {
  const stores = useStores();
  const today = useToday();
  const page = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState(FIRST_DRAFT);
  const [typedName, setTypedName] = useState('');
  const [openKey, setOpenKey] = useState<string | null>(null);

  function begin(): void {
    // A name still standing in its field was meant, even without Enter.
    const whole = withTypedPlatform(draft, typedName);
    const problem = findProblem(whole);
    if (problem === null) return void stores.carryOut(setUpCommand(setUpOf(whole, today), stores.newId));
    flushSync(() => {
      if (problem.field === 'item') setOpenKey(problem.key);
    });
    page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  async function openSample(): Promise<void> {
    const opened = await stores.app.openLedger('sample');
    if (!opened.ok) stores.toasts.show({ text: failureText(opened.failure), kind: 'failed', canUndo: false });
  }

  return (
    <div ref={page} className={styles['page']}>
      <header className={styles['header']}>
        <h1>Welcome to Rapport</h1>
        <p>Three questions, then your first checklist. Leave any of them as it is: everything can be changed later.</p>
      </header>
      <div className={styles['columns']}>
        <div>
          <PlatformsStep
            draft={draft}
            typedName={typedName}
            onType={setTypedName}
            onAdd={() => {
              setDraft(withTypedPlatform(draft, typedName));
              setTypedName('');
            }}
            onChange={setDraft}
          />
          <MinutesStep draft={draft} onChange={setDraft} />
          <PlanStep
            draft={draft}
            openKey={openKey}
            onChange={setDraft}
            onOpen={setOpenKey}
            onAdd={() => {
              const key = stores.newId();
              setDraft(withOwnItem(draft, key));
              setOpenKey(key);
            }}
            onRemove={(key) => {
              setDraft(withoutItem(draft, key));
              setOpenKey(null);
            }}
          />
        </div>
        <aside className={styles['aside']}>
          <WelcomeSummary
            draft={draft}
            items={draftItems(draft)}
            onBegin={begin}
            onSkip={() => void stores.carryOut(skipSetUpCommand(today))}
          />
          <SampleOffer onOpen={() => void openSample()} />
        </aside>
      </div>
    </div>
  );
}
