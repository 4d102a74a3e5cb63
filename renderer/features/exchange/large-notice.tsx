import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import styles from './exchange.module.css';

type LargeNoticeProps = { readonly bytes: number; readonly onGoOn: () => void; readonly onLeave: () => void };

export function LargeNotice({ bytes, onGoOn, onLeave }: LargeNoticeProps) {
  const format = useFormat();
  return (
    <Notice kind="problem">
      <p>That is {format.size(bytes)}, which takes a while and much memory. Is it the right file?</p>
      <div className={styles['line']}>
        <Button onClick={onGoOn}>Read it</Button>
        <Button look="quiet" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </Notice>
  );
}
