import { useState } from 'react';
import { backupFileText } from '../../lib/backup-failure-text';
import { LARGE_UPLOAD, LARGEST_UPLOAD } from '../../stores/safekeeping-store';
import { useFormat, useSafekeeping, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { FileButton } from '../../ui/file-button';
import { Notice } from '../../ui/notice';
import { JobProgress } from './job-progress';
import type { RestoreSource } from './restore-source';

/** Reads a file that the person has and hands it on. One that is large is asked about first. */
export function OpenFile({ onOpen }: { readonly onOpen: (source: RestoreSource) => void }) {
  const { safekeeping } = useStores();
  const format = useFormat();
  const isBusy = useSafekeeping((state) => state.job !== null);
  const [large, setLarge] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function read(file: File): Promise<void> {
    setLarge(null);
    const text = await textOf(file);
    if (text === null) return setProblem(`${file.name} could not be read. Nothing was changed.`);
    const sent = await safekeeping.upload(text, file.size > LARGE_UPLOAD);
    if (sent.ok) onOpen({ name: file.name, from: sent.value });
    else if (sent.failure.code !== 'cancelled') setProblem(backupFileText(sent.failure));
  }

  function choose(file: File): void {
    setProblem(null);
    if (file.size > LARGEST_UPLOAD) setProblem(`${file.name} is larger than any backup of Rapport can be.`);
    else if (file.size > LARGE_UPLOAD) setLarge(file);
    else void read(file);
  }

  return (
    <>
      <FileButton label="Open a backup file …" accept=".json,application/json" isDisabled={isBusy} onChoose={choose} />
      <JobProgress of={['send']} />
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      {large !== null && (
        <Dialog
          title="A large file"
          onClose={() => {
            setLarge(null);
          }}
        >
          <p>
            {large.name} has {format.size(large.size)}. Reading it may take a minute and a lot of memory.
          </p>
          <DialogButtons>
            <Button
              onClick={() => {
                setLarge(null);
              }}
            >
              Cancel
            </Button>
            <Button look="primary" onClick={() => void read(large)}>
              Read it
            </Button>
          </DialogButtons>
        </Dialog>
      )}
    </>
  );
}

/** Null when the browser cannot read it, because it was moved meanwhile or may not be read. */
async function textOf(file: File): Promise<string | null> {
  try {
    return await file.text();
  } catch {
    return null;
  }
}
