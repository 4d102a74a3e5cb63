import { useRef, useState } from 'react';
import { ArrowUp, Folder } from 'lucide-react';
import type { Outcome } from '../../../shared/base/outcome';
import { failureText } from '../../lib/failure-text';
import type { FolderListing } from '../../stores/safekeeping-store';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import styles from './folder-dialog.module.css';

type FolderDialogProps = {
  readonly first: FolderListing;
  /** The folders in the one with this token. */
  readonly list: (token: string) => Promise<Outcome<FolderListing>>;
  readonly onUse: (token: string) => void;
  readonly onClose: () => void;
};

/** Chooses a folder where the shell has no dialog of the system. */
export function FolderDialog({ first, list, onUse, onClose }: FolderDialogProps) {
  const path = useRef<HTMLParagraphElement>(null);
  const [listing, setListing] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);

  async function open(token: string): Promise<void> {
    const read = await list(token);
    setProblem(read.ok ? null : failureText(read.failure));
    if (!read.ok) return;
    setListing(read.value);
    // The button that was pressed is gone.
    path.current?.focus();
  }

  const { parent } = listing;
  return (
    <Dialog title="Choose a folder" onClose={onClose}>
      <p ref={path} tabIndex={-1} aria-live="polite" className={styles['path']}>
        {listing.path}
      </p>
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      <ul className={styles['folders']} aria-label="Folders">
        {parent !== null && (
          <li>
            <button type="button" onClick={() => void open(parent)}>
              <ArrowUp aria-hidden /> One folder up
            </button>
          </li>
        )}
        {listing.children.map(({ token, name }) => (
          <li key={token}>
            <button type="button" onClick={() => void open(token)}>
              <Folder aria-hidden /> <bdi>{name}</bdi>
            </button>
          </li>
        ))}
        {listing.children.length === 0 && <li className={styles['none']}>No folder in it.</li>}
      </ul>
      <DialogButtons>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          look="primary"
          onClick={() => {
            onUse(listing.token);
          }}
        >
          Use this folder
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
