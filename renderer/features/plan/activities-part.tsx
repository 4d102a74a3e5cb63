import { inOrder } from '../../../shared/base/in-order';
import type { ActivityEditor } from '../../lib/activity-editor';
import { useLedger } from '../../stores/stores-context';

type ActivitiesPartProps = { readonly editor: ActivityEditor };

export function ActivitiesPart({ editor: _ }: ActivitiesPartProps) {
  const activities = useLedger(({ documents }) => documents.catalog.activities);
  return (
    <ul>
      {inOrder(activities).map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
    </ul>
  );
}
