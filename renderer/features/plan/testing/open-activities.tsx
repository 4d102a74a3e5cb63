import { screen, within } from '@testing-library/react';
import type { Documents } from '../../../../shared/ledger/documents';
import type { OpenEditor } from '../../../lib/activity-editor';
import type { Stores } from '../../../stores/create-stores';
import { TODAY } from '../../../testing/builders';
import { createFakeServices, type FakeServices, type FakeServicesStart } from '../../../testing/fake-services';
import { renderPart, type Rendered } from '../../../testing/render-page';
import { openTestStores } from '../../../testing/test-stores';
import { ActivitiesPart } from '../activities/activities-part';

export type OpenPart = Rendered & {
  readonly services: FakeServices;
  readonly stores: Stores;
  /** What the editor was opened with, the latest last. */
  readonly opened: readonly OpenEditor[];
};

/** The activities of the plan, on a ledger. */
export async function openActivities(own: Documents, start: FakeServicesStart = {}): Promise<OpenPart> {
  const services = createFakeServices({ ...start, own });
  const stores = await openTestStores(services);
  await stores.habits.read(TODAY);
  const opened: OpenEditor[] = [];
  const editor = (open: OpenEditor) => {
    opened.push(open);
    return <p>The editor is open</p>;
  };
  return { services, stores, opened, ...renderPart(<ActivitiesPart editor={editor} />, stores) };
}

/** The row with this title. */
export function rowOf(title: string): HTMLElement {
  const row = screen.getByRole('button', { name: `Activity: ${title}` }).closest<HTMLElement>('[role="row"]');
  if (row === null) throw new Error(`No row: ${title}`);
  return row;
}

/** The cell of a row that can be edited. */
export function cellOf(title: string, name: 'Activity' | 'Schedule' | 'Target' | 'Minutes'): HTMLElement {
  return within(rowOf(title)).getByRole('button', { name: new RegExp(`^${name}: `) });
}

/** The titles from top to bottom, with the groups that they stand in. */
export function linesOf(): readonly string[] {
  return screen.getAllByRole('rowheader').map((cell) => cell.textContent);
}

/** Chooses from the menu of a row. */
export async function choose({ user }: Pick<Rendered, 'user'>, title: string, action: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: `More for ${title}` }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
}
