import type { Backups } from '../../stores/safekeeping-store';
import { useSafekeeping, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useManner } from './use-manner';
import { recordsWords } from './safekeeping-words';
import { useOutcomeToast } from './use-outcome-toast';

type ShrunkNoticeProps = { readonly shrunk: NonNullable<Backups['shrunk']> };

export function ShrunkNotice({ shrunk }: ShrunkNoticeProps) {
  const { safekeeping } = useStores();
  const manner = useManner();
  const tell = useOutcomeToast();
  const isBusy = useSafekeeping((state) => state.job !== null);

  async function accept(): Promise<void> {
    if (!isBusy) tell(await safekeeping.acceptShrunk(), 'Noted. Backups are kept and removed as usual again.');
  }

  return (
    <Notice kind="problem">
      <p>
        The ledger has suddenly become much smaller: {recordsWords(shrunk.now, manner)}, where there were{' '}
        {manner.format.number(shrunk.before)}. Until you say that this is right, no older backup is removed. If it is
        not, restore one of them below.
      </p>
      <Button changes aria-disabled={isBusy} onClick={() => void accept()}>
        It is right
      </Button>
    </Notice>
  );
}
