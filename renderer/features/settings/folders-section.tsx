import { useState } from 'react';
import type { About, FolderName } from '../../stores/about-requests';
import { useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import styles from './about.module.css';

const FOLDERS: readonly { readonly name: FolderName; readonly text: string }[] = [
  { name: 'data', text: 'Your ledger' },
  { name: 'backups', text: 'Backups' },
  { name: 'log', text: 'Log' },
];

/** Where everything is. In a browser the paths are there to be copied: a page cannot open a folder. */
export function FoldersSection({ about: { folders, canOpenFolders } }: { readonly about: About }) {
  const stores = useStores();
  const [refused, setRefused] = useState<FolderName | null>(null);

  async function open(name: FolderName): Promise<void> {
    const opened = await stores.about.openFolder(name);
    setRefused(opened.ok ? null : name);
  }

  return (
    <Section title="Files" about="Plain text that you can read, copy and keep.">
      <ul className={styles['folders']}>
        {FOLDERS.map(({ name, text }) => (
          <li key={name}>
            <span>{text}</span>
            <code>{folders[name]}</code>
            {canOpenFolders && (
              <Button aria-label={`Open the folder: ${text}`} onClick={() => void open(name)}>
                Open
              </Button>
            )}
            {refused === name && (
              <p role="alert">
                The system did not open this folder. It may not be there yet; otherwise open it by its path.
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
