import { useState } from 'react';
import { failureText } from '../../lib/failure-text';
import { saveFiles, type SavedFile } from '../../lib/save-files';
import type { ExportRequest } from '../../stores/exchange-store';
import { useExchange, useFormat, useStores, useToday } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { CheckField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import styles from './exchange.module.css';
import { EXPORTS, zipNameOf } from './export-words';
import { Part } from './part';
import { WorkProgress } from './work-progress';

type Result =
  | { readonly kind: 'saved'; readonly file: SavedFile; readonly count: number }
  | { readonly kind: 'failed'; readonly text: string };

/** Everything that is in the ledger as files that other programs read. */
export function ExportPart() {
  const stores = useStores();
  const today = useToday();
  const isBusy = useExchange((state) => state.job !== null);
  const [what, setWhat] = useState<ExportRequest['what']>('json');
  const [isWithout, setIsWithout] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  const canLeaveOut = what !== 'icalendar';

  async function save(): Promise<void> {
    setResult(null);
    const made = await stores.exchange.makeExport({ what, withoutJournalText: canLeaveOut && isWithout });
    if (!made.ok) return setResult({ kind: 'failed', text: failureText(made.failure) });
    if (made.value.length === 0) return setResult({ kind: 'failed', text: 'There is nothing to export yet.' });
    const file = saveFiles(made.value, zipNameOf(what, today));
    setResult({ kind: 'saved', file, count: made.value.length });
  }

  return (
    <Part title="Export" about={ABOUT}>
      <div className={styles['choices']}>
        <Choice label="What" value={what} options={EXPORTS} onChange={setWhat} />
        {canLeaveOut && (
          <div>
            <CheckField label="Without journal text" isChecked={isWithout} onChange={setIsWithout} />
            <p className={`${styles['words'] ?? ''} ${styles['under'] ?? ''}`}>
              Notes and the reasons of skips stay out.
            </p>
          </div>
        )}
      </div>
      <div className={styles['line']}>
        <Button look="primary" disabled={isBusy} onClick={() => void save()}>
          Export
        </Button>
        <ExportResult result={result} />
      </div>
      <WorkProgress of="export" />
    </Part>
  );
}

function ExportResult({ result }: { readonly result: Result | null }) {
  const format = useFormat();
  if (result?.kind === 'failed') return <Notice kind="problem">{result.text}</Notice>;
  const files = result !== null && result.count > 1 ? `, with ${format.number(result.count)} files` : '';
  return (
    <span role="status" className={styles['words']}>
      {result !== null && `Saved as ${result.file.name}${files} (${format.size(result.file.bytes)}).`}
    </span>
  );
}

const ABOUT = 'Everything in the ledger as files that you can keep, read and take elsewhere.';
