import { adherenceWords, shareOf } from '../../../shared/checklist/adherence';
import { useFormat, useLedger } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Dialog, DialogButtons } from '../../ui/dialog';
import { Table } from '../../ui/table';
import type { HabitMonth } from './insights-requests';

type AdherenceDialogProps = { readonly of: HabitMonth; readonly onClose: () => void };

/** The sum behind the adherence of a month, activity by activity. */
export function AdherenceDialog({ of: { month, adherence, activities }, onClose }: AdherenceDialogProps) {
  const format = useFormat();
  const known = useLedger((state) => state.documents.catalog.activities);
  const titleOf = (activityId: string) =>
    known.find(({ id }) => id === activityId)?.title ?? 'An activity that is gone';
  return (
    <Dialog title={`Adherence in ${format.month(month)}`} isWide onClose={onClose}>
      <p>{format.words(sentenceOf(adherenceWords(adherence)))}</p>
      <Table
        caption="By activity"
        isCaptionHidden
        columns={[
          { key: 'activity', text: 'Activity' },
          { key: 'share', text: 'Adherence', isNumber: true },
          { key: 'sum', text: 'Its sum' },
        ]}
        rows={activities.map((one) => {
          const share = shareOf(one.adherence);
          return {
            key: one.activityId,
            cells: [
              <bdi key="title">{titleOf(one.activityId)}</bdi>,
              share === null ? '–' : format.percent(share),
              format.words(adherenceWords(one.adherence)),
            ],
          };
        })}
      />
      <DialogButtons>
        <Button onClick={onClose}>Close</Button>
      </DialogButtons>
    </Dialog>
  );
}

function sentenceOf(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
