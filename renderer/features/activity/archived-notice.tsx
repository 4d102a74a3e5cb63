import type { Day } from '../../../shared/base/day';
import type { Activity } from '../../../shared/checklist/activity';
import { useFormat } from '../../stores/stores-context';
import { Notice } from '../../ui/notice';

type ArchivedNoticeProps = { readonly activity: Activity; readonly today: Day };

/** That it is not in the plan, and since when; nothing for what is. */
export function ArchivedNotice({ activity: { archivedOn }, today }: ArchivedNoticeProps) {
  const format = useFormat();
  if (archivedOn === null) return null;
  const leaves = archivedOn <= today ? 'It left the plan' : 'It leaves the plan';
  return (
    <Notice kind="note">
      {`${leaves} on ${format.day(archivedOn)}. Its history is kept, and it can be brought back.`}
    </Notice>
  );
}
