import { keyText, SHORTCUTS } from '../lib/shortcuts';
import { Button } from '../ui/button';
import { Dialog, DialogButtons } from '../ui/dialog';
import styles from './keys-dialog.module.css';

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  const paletteKey = keyText('Mod+k', isMac);
  return (
    <Dialog title="Keys" onClose={onClose}>
      <div role="group" aria-label="Every key" tabIndex={0} className={styles['scroll']}>
        <dl className={styles['keys']}>
          {SHORTCUTS.map(({ id, keys, text }) => (
            <div key={id}>
              <dt>{text}</dt>
              <dd>
                {keys.map((key) => (
                  <kbd key={key}>{keyText(key, isMac)}</kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <p className={styles['hint']}>While you are typing in a field only {paletteKey} acts, for the command palette.</p>
      <DialogButtons>
        <Button autoFocus onClick={onClose}>
          Close
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
