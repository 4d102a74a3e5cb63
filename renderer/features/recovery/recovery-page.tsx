import { useState } from 'react';
import { failureText } from '../../lib/failure-text';
import { useFormat, useHello, useSafekeeping, useStores } from '../../stores/stores-context';
import type { Recovery } from '../../stores/safekeeping-store';
import { Button } from '../../ui/button';
import { DamageSection, WITHOUT } from './damage-section';
import styles from './recovery-page.module.css';

/** Something in the ledger cannot be read: what can, and what to go on with. Nothing is written before that is said. */
export function RecoveryPage() {
  const stores = useStores();
  const { ledger } = useHello();
  const recovery = useSafekeeping((state) => state.recovery);
  const failure = useSafekeeping((state) => state.recoveryFailure);
  return (
    <main className={styles['page']}>
      <h1>A part of your ledger cannot be read</h1>
      <p>Nothing has been written over, and nothing is until you choose.</p>
      {recovery === null && failure === null && <p role="status">Looking for copies …</p>}
      {failure !== null && <p role="alert">{failureText(failure)}</p>}
      {recovery !== null && (
        <Choices key={recovery.damaged.map(({ document }) => document).join()} recovery={recovery} />
      )}
      {ledger === 'sample' && <Button onClick={() => void stores.app.openLedger('own')}>Back to my own ledger</Button>}
    </main>
  );
}

function Choices({ recovery: { damaged, readable } }: { readonly recovery: Recovery }) {
  const stores = useStores();
  const format = useFormat();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const choiceFor = (document: string, first: string | undefined) => chosen.get(document) ?? first ?? WITHOUT;

  async function goOn(): Promise<void> {
    const choices = damaged.map(({ document, candidates }) => {
      const key = choiceFor(document, candidates[0]?.key);
      return { document, candidate: key === WITHOUT ? null : key };
    });
    const done = await stores.safekeeping.choose(choices);
    setProblem(done.ok ? null : failureText(done.failure));
  }

  const { documents, records, firstDay, lastDay } = readable;
  const days = firstDay === null || lastDay === null ? '' : `, from ${format.day(firstDay)} to ${format.day(lastDay)}`;
  return (
    <>
      <p>
        Readable: {format.number(documents)} of {format.number(documents + damaged.length)} files with{' '}
        {format.number(records)} records{days}.
      </p>
      {damaged.map((damage) => (
        <DamageSection
          key={damage.document}
          damage={damage}
          chosen={choiceFor(damage.document, damage.candidates[0]?.key)}
          onChoose={(candidate) => {
            setChosen(new Map(chosen).set(damage.document, candidate));
          }}
        />
      ))}
      {problem !== null && <p role="alert">{problem}</p>}
      <Button look="primary" onClick={() => void goOn()}>
        Go on with what is chosen
      </Button>
    </>
  );
}
