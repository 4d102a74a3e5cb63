import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { setUpCommand, skipSetUpCommand } from '../../../shared/ledger/set-up-command';
import { useStores, useToday } from '../../stores/stores-context';
import { draftItems, type OpenItem } from './draft-items';
import { withTypedPlatform } from './draft-platforms';
import { MinutesStep } from './minutes-step';
import { PlanStep } from './plan-step';
import { PlatformsStep } from './platforms-step';
import { SampleSection } from './sample-section';
import { findProblem, setUpOf } from './set-up-of';
import { FIRST_DRAFT } from './welcome-draft';
import { WelcomeHeader } from './welcome-header';
import styles from './welcome-page.module.css';
import { WelcomeSummary } from './welcome-summary';

type WelcomePageProps = {
  /** The way back for somebody who had a ledger before. */
  readonly restore: ReactNode;
};

/** The first start: three questions on one page, each of which can be left as it is. */
export function WelcomePage({ restore }: WelcomePageProps) {
  const stores = useStores();
  const today = useToday();
  const steps = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState(FIRST_DRAFT);
  const [openItem, setOpenItem] = useState<OpenItem | null>(null);

  function begin(): void {
    // A name still standing in its field was meant, even without Enter.
    const whole = withTypedPlatform(draft);
    const problem = findProblem(whole);
    if (problem === null) return void stores.carryOut(setUpCommand(setUpOf(whole, today), stores.newId));
    flushSync(() => {
      if (problem.field === 'item') setOpenItem({ key: problem.key, editor: 'checked' });
    });
    steps.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  return (
    <>
      <WelcomeHeader onSkip={() => void stores.carryOut(skipSetUpCommand(today))} />
      <div className={styles['columns']}>
        <div ref={steps}>
          <PlatformsStep draft={draft} onChange={setDraft} />
          <MinutesStep draft={draft} onChange={setDraft} />
          <PlanStep draft={draft} openItem={openItem} newKey={stores.newId} onChange={setDraft} onOpen={setOpenItem} />
        </div>
        <aside className={styles['aside']}>
          <WelcomeSummary draft={draft} items={draftItems(draft)} onBegin={begin} />
          {restore}
          <SampleSection />
        </aside>
      </div>
    </>
  );
}
