import type { Failure } from '../../../shared/base/failure';
import type { ImportKind } from '../../../shared/exchange/column-mapping';
import type { ImportPreview } from '../../stores/exchange-store';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import styles from './exchange.module.css';
import { ImportFailure } from './import-failure';
import { countWords } from './import-words';
import { PreviewRows } from './preview-rows';
import { Step } from './step';
import { WorkProgress } from './work-progress';

type PreviewStepProps = {
  readonly kind: ImportKind;
  /** Null when it is not known, or not yet. */
  readonly preview: ImportPreview | null;
  readonly failure: Failure | null;
  readonly isBusy: boolean;
  readonly onImport: () => void;
  readonly onCancel: () => void;
  readonly onLookAgain: () => void;
};

/** What would happen, before it does. */
export function PreviewStep({ kind, preview, failure, isBusy, onImport, onCancel, onLookAgain }: PreviewStepProps) {
  const format = useFormat();
  const taken = preview?.takenCount ?? 0;
  return (
    <Step number={3} title="What will be taken">
      <p role="status" className={styles['words']}>
        {preview === null ? waitingWords(isBusy) : summary(preview, format.number)}
      </p>
      {failure !== null && <ImportFailure failure={failure} onLookAgain={onLookAgain} />}
      {preview !== null && <MadeNames made={preview.made} />}
      {preview !== null && <PreviewRows preview={preview} />}
      <div className={styles['line']}>
        <ImportButton
          words={taken === 0 ? null : countWords(kind, taken, format)}
          isBusy={isBusy}
          onImport={onImport}
        />
        <Button onClick={onCancel}>Cancel</Button>
        {preview !== null && <span className={styles['words']}>{stepWords(preview)}</span>}
      </div>
      <WorkProgress of="import" />
    </Step>
  );
}

type ImportButtonProps = {
  /** How much would be taken; null when nothing would. */
  readonly words: string | null;
  readonly isBusy: boolean;
  readonly onImport: () => void;
};

function ImportButton({ words, isBusy, onImport }: ImportButtonProps) {
  return (
    <Button changes look={words === null ? 'plain' : 'primary'} disabled={isBusy || words === null} onClick={onImport}>
      {words === null ? 'Import' : `Import ${words}`}
    </Button>
  );
}

function MadeNames({ made }: { readonly made: readonly string[] }) {
  if (made.length === 0) return null;
  return (
    <div>
      <p className={styles['words']}>New in the ledger with it:</p>
      <ul className={styles['made']}>
        {made.map((words) => (
          <li key={words} dir="auto">
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}

function waitingWords(isBusy: boolean): string {
  return isBusy ? 'Comparing with the ledger …' : '';
}

function summary(preview: ImportPreview, number: (value: number) => string): string {
  const { takenCount, duplicateCount, refusedCount } = preview;
  const already = `${number(duplicateCount)} already there`;
  return `${number(takenCount)} will be taken, ${already}, ${number(refusedCount)} not taken.`;
}

function stepWords({ takenCount, duplicateCount, refusedCount }: ImportPreview): string {
  if (takenCount > 0) return 'All of it or nothing, as one step that can be undone. A backup is made before.';
  if (duplicateCount > 0 && refusedCount === 0) return 'Nothing to take: everything is already there.';
  if (refusedCount > 0) return 'Nothing to take: the reasons are above.';
  return 'Nothing to take: no cell holds anything under the columns chosen.';
}
