import { useState } from 'react';
import { readTextFile, type TextFile } from '../../lib/read-text-file';
import { LARGE_UPLOAD, LARGEST_UPLOAD, type TableSource } from '../../stores/exchange-store';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { FileButton } from '../../ui/file-button';
import { BackupsLink } from './backups-link';
import styles from './exchange.module.css';
import { LargeNotice } from './large-notice';
import { Notice } from '../../ui/notice';
import { Step } from './step';

type SourceStepProps = { readonly isBusy: boolean; readonly onOpen: (source: TableSource) => void };

type Doubt =
  | { readonly kind: 'json' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'large'; readonly bytes: number; readonly goOn: () => void };

/** Where the rows come from: pasted, or a file. */
export function SourceStep({ isBusy, onOpen }: SourceStepProps) {
  const [typed, setTyped] = useState('');
  const isEmpty = typed.trim() === '';
  const [doubt, setDoubt] = useState<Doubt | null>(null);

  function open(text: string, file: TextFile | null, isLargeMeant: boolean): void {
    if (text.trimStart().startsWith('{')) return setDoubt({ kind: 'json' });
    setDoubt(null);
    onOpen({ text, file, isLargeMeant });
  }

  /** Asks first where there is much of it. */
  function weighed(bytes: number, goOn: (isLargeMeant: boolean) => void): void {
    if (bytes > LARGEST_UPLOAD) return setDoubt({ kind: 'too-large' });
    if (bytes <= LARGE_UPLOAD) return goOn(false);
    setDoubt({
      kind: 'large',
      bytes,
      goOn: () => {
        goOn(true);
      },
    });
  }

  async function openFile(file: File, isLargeMeant: boolean): Promise<void> {
    try {
      const read = await readTextFile(file);
      open(read.text, read, isLargeMeant);
    } catch {
      // Moved away, or without permission since it was chosen: the browser does not say which.
      setDoubt({ kind: 'unreadable' });
    }
  }

  return (
    <Step number={1} title="Where from">
      <Field
        label="Rows from a spreadsheet"
        hint="Copy them there, with their header if they have one, and paste here."
      >
        {({ className, ...attributes }) => (
          <textarea
            {...attributes}
            className={`${className} ${styles['text'] ?? ''}`}
            value={typed}
            spellCheck={false}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
        )}
      </Field>
      <div className={styles['line']}>
        <Button
          look={isEmpty ? 'plain' : 'primary'}
          disabled={isBusy || isEmpty}
          onClick={() => {
            weighed(typed.length, (isLargeMeant) => {
              open(typed, null, isLargeMeant);
            });
          }}
        >
          Read the rows
        </Button>
        <span className={styles['words']}>or</span>
        <FileButton
          label="Open a file …"
          accept=".csv,.tsv,.tab,.txt,.json,text/csv,text/tab-separated-values,text/plain"
          isDisabled={isBusy}
          onChoose={(file) => {
            weighed(file.size, (isLargeMeant) => void openFile(file, isLargeMeant));
          }}
        />
      </div>
      <SourceDoubt
        doubt={doubt}
        onLeave={() => {
          setDoubt(null);
        }}
      />
    </Step>
  );
}

function SourceDoubt({ doubt, onLeave }: { readonly doubt: Doubt | null; readonly onLeave: () => void }) {
  switch (doubt?.kind) {
    case undefined:
      return null;
    case 'json':
      return (
        <Notice kind="problem">
          <p>
            This is not a table but JSON, as Rapport’s own export is. It is restored or merged under <BackupsLink />.
          </p>
        </Notice>
      );
    case 'too-large':
      return <Notice kind="problem">It is larger than 400 MB, which is more than Rapport takes at once.</Notice>;
    case 'unreadable':
      return (
        <Notice kind="problem">The file could not be read. Check that it is still there, then open it again.</Notice>
      );
    case 'large':
      return <LargeNotice bytes={doubt.bytes} onGoOn={doubt.goOn} onLeave={onLeave} />;
  }
}
