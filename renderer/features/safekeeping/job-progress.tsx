import type { Work } from '../../stores/safekeeping-store';
import { useFormat, useSafekeeping, useStores } from '../../stores/stores-context';
import { Progress } from '../../ui/progress';

const WORDS: Readonly<Record<Work, string>> = {
  make: 'Making a backup',
  verify: 'Reading the backup',
  'accept-shrunk': 'Making a backup',
  send: 'Reading the file',
  preview: 'Working out what would change',
  'carry-out': 'Restoring',
  revert: 'Going back',
};

/** How far the work is that is on; nothing when there is none of these kinds. */
export function JobProgress({ of }: { readonly of: readonly Work[] }) {
  const { safekeeping } = useStores();
  const format = useFormat();
  const job = useSafekeeping((state) => state.job);
  if (job === null || !of.includes(job.work)) return null;
  return (
    <Progress
      label={WORDS[job.work]}
      share={job.share}
      percent={format.percent}
      canCancel={job.canCancel}
      onCancel={safekeeping.cancel}
    />
  );
}
