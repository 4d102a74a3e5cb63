import { Notice } from '../../ui/notice';
import { ConflictsPart } from './conflicts-part';
import { KindsTable } from './kinds-table';
import styles from './preview-part.module.css';
import { isNothingChanged, summaryWords } from './preview-view';
import { momentWords, rangeWords, type Manner } from './safekeeping-words';
import { SamplesTable } from './samples-table';
import { useManner } from './use-manner';
import type { ShownRestore } from './use-restore-preview';

type PreviewPartProps = {
  /** Null until it is known. */
  readonly shown: ShownRestore | null;
  /** False while it still shows another choice. */
  readonly isCurrent: boolean;
};

/** What would become of the ledger. Its sum is read out when the choice changes it. */
export function PreviewPart({ shown, isCurrent }: PreviewPartProps) {
  const manner = useManner();
  return (
    <div className={styles['preview']} aria-busy={!isCurrent}>
      <p role="status" className={styles['summary']}>
        {shown !== null && isCurrent && summaryWords(shown.preview, shown.how, manner)}
      </p>
      {shown !== null && <PreviewDetails {...shown} manner={manner} />}
    </div>
  );
}

function PreviewDetails({ how, preview, manner }: ShownRestore & { readonly manner: Manner }) {
  const range = rangeWords(preview.firstDay, preview.lastDay, manner);
  return (
    <>
      <p className={styles['about']}>
        Made {momentWords(preview.madeAt, manner)}
        {range === null ? '; nothing in it has a day.' : `; it holds ${range}.`}
      </p>
      {!preview.isAsWritten && (
        <Notice kind="note">
          It was changed outside Rapport. What it says is taken as it is: look closely at what would change.
        </Notice>
      )}
      {preview.problems.length > 0 && (
        <Notice kind="problem">
          <p>Some of it cannot be read and would be missing:</p>
          <ul>
            {preview.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      {!isNothingChanged(preview) && (
        <>
          <KindsTable kinds={preview.kinds} manner={manner} />
          <SamplesTable samples={preview.samples} manner={manner} />
        </>
      )}
      {how === 'merge' && <ConflictsPart preview={preview} manner={manner} />}
    </>
  );
}
