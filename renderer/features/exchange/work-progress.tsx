import { useExchange, useFormat, useSafekeeping, useStores } from '../../stores/stores-context';
import { Progress } from '../../ui/progress';
import { WORK_WORDS } from './import-words';
import { useLasting } from '../../lib/use-lasting';

type WorkProgressProps = { readonly of: 'import' | 'export' };

/** How far the import or the export is, once it takes a while. */
export function WorkProgress({ of }: WorkProgressProps) {
  const stores = useStores();
  const format = useFormat();
  const own = useExchange(({ job }) => (job !== null && (job.work === 'export') === (of === 'export') ? job : null));
  const sending = useSafekeeping(({ job }) => (of === 'import' && job?.work === 'send' ? job : null));
  const job = sending ?? own;
  const isLasting = useLasting(job !== null);
  if (job === null || !isLasting) return null;
  return (
    <Progress
      label={WORK_WORDS[sending === null ? (own?.work ?? 'preview') : 'send']}
      share={job.share}
      percent={format.percent}
      canCancel={job.canCancel}
      onCancel={sending === null ? stores.exchange.cancel : stores.safekeeping.cancel}
    />
  );
}
