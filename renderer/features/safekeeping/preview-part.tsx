import { useEffect, useRef } from 'react';
import type { RestoreHow, RestorePreview } from '../../stores/safekeeping-store';
import { Notice } from '../../ui/notice';
import { ConflictsPart } from './conflicts-part';
import { KindsTable } from './kinds-table';
import styles from './preview-part.module.css';
import { isNothingChanged, summaryWords } from './preview-view';
import { momentWords, rangeWords } from './safekeeping-words';
import { SamplesTable } from './samples-table';
import { useManner } from './use-manner';

type PreviewPartProps = { readonly preview: RestorePreview; readonly how: RestoreHow };

/** What would become of the ledger. */
export function PreviewPart({ preview, how }: PreviewPartProps) {
  const manner = useManner();
  const summary = useRef<HTMLParagraphElement>(null);
  const range = rangeWords(preview.firstDay, preview.lastDay, manner);
  // The button that led here is gone.
  useEffect(() => {
    summary.current?.focus();
  }, []);

  return (
    <div className={styles['preview']}>
      <p ref={summary} tabIndex={-1} className={styles['summary']}>
        {summaryWords(preview, how, manner)}
      </p>
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
    </div>
  );
}
