import type { Hue, Platform } from '../../../shared/time/platform';
import { Button } from '../../ui/button';
import { DraftField } from '../../ui/draft-field';
import { HuePicker } from './hue-picker';
import styles from './list.module.css';
import { NAME_PROBLEM, parseName } from './parse-name';

type PlatformEditorProps = {
  readonly platform: Platform;
  /** What archiving it does besides. */
  readonly archiveWords: string;
  readonly onRename: (name: string) => void;
  readonly onHue: (hue: Hue) => void;
  readonly onArchive: () => void;
};

export function PlatformEditor({ platform, archiveWords, onRename, onHue, onArchive }: PlatformEditorProps) {
  return (
    <>
      <DraftField label="Name" value={platform.name} parse={parseName} problem={NAME_PROBLEM} onSave={onRename} />
      <HuePicker label="Colour" hue={platform.hue} onChange={onHue} />
      <div className={styles['foot']}>
        <p>{archiveWords}</p>
        <Button onClick={onArchive}>Archive</Button>
      </div>
    </>
  );
}
