import { doneEntry } from '../../../shared/checklist/entered';
import { addDays, type Day } from '../../../shared/base/day';
import type { Documents } from '../../../shared/ledger/documents';
import { useHello, useStores } from '../../stores/stores-context';
import { openItemsOn } from './today-view';
import { YesterdayStrip } from './yesterday-strip';

type LookBackProps = {
  readonly documents: Documents;
  readonly today: Day;
  readonly onGoTo: (day: Day) => void;
};

/** Yesterday's open items at the first look at today; put away, they come back no more on this day. */
export function LookBack({ documents, today, onGoTo }: LookBackProps) {
  const stores = useStores();
  const { settings } = useHello();
  if (settings.lookedBackOn === today) return null;
  const yesterday = addDays(today, -1);

  return (
    <YesterdayStrip
      items={openItemsOn(documents, yesterday)}
      onDone={(item) =>
        void stores.carryOut({
          type: 'check.set',
          activityId: item.activity.id,
          day: yesterday,
          entry: doneEntry(item),
        })
      }
      onClose={() => void stores.carryOut({ type: 'day.close', day: yesterday })}
      onLook={() => {
        onGoTo(yesterday);
      }}
      onPutAway={() => void stores.changeSettings({ lookedBackOn: today })}
    />
  );
}
