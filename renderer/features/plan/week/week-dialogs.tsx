import { WeekKeptDialog } from './week-kept-dialog';
import { WeekReadingsDialog, WeekChangeDialog } from './week-readings-dialog';
import { WeekDayDialog, WeekTotalDialog } from './week-sum-dialogs';
import { WeekTimeDialog } from './week-time-dialog';
import type { Opened, WeekView } from './week-view';

type WeekDialogsProps = { readonly view: WeekView; readonly opened: Opened; readonly onClose: () => void };

/** The sum behind the number that was opened. What has gone meanwhile has none any more. */
export function WeekDialogs({ view, opened, onClose }: WeekDialogsProps) {
  switch (opened.kind) {
    case 'cell':
    case 'platform':
      return <PlatformDialog view={view} opened={opened} onClose={onClose} />;
    case 'day':
      return <WeekDayDialog view={view} day={opened.day} onClose={onClose} />;
    case 'week':
      return <WeekTotalDialog view={view} line={view.week.whole} name={null} onClose={onClose} />;
    case 'kept':
      return <WeekKeptDialog view={view} onClose={onClose} />;
    case 'readings':
    case 'change':
      return <OutcomeDialog view={view} opened={opened} onClose={onClose} />;
  }
}

type DialogOf<Kind extends Opened['kind']> = WeekDialogsProps & { readonly opened: Extract<Opened, { kind: Kind }> };

function PlatformDialog({ view, opened, onClose }: DialogOf<'cell' | 'platform'>) {
  const row = view.week.rows.find(({ platform }) => platform.id === opened.platformId);
  if (row === undefined) return null;
  if (opened.kind === 'cell') return <WeekTimeDialog view={view} row={row} day={opened.day} onClose={onClose} />;
  return <WeekTotalDialog view={view} line={row} name={row.platform.name} onClose={onClose} />;
}

function OutcomeDialog({ view, opened, onClose }: DialogOf<'readings' | 'change'>) {
  const row = view.outcomes.find(({ score }) => score.id === opened.scoreId);
  if (row === undefined) return null;
  if (opened.kind === 'change') return <WeekChangeDialog view={view} row={row} onClose={onClose} />;
  return <WeekReadingsDialog view={view} row={row} day={opened.day} onClose={onClose} />;
}
