import { screen } from '@testing-library/react';
import type { Documents } from '../../../../shared/ledger/documents';
import { ActivityPanel } from '../../activity/activity-panel';
import { ScoreDialog } from '../../scores/score-dialog';
import { TodayPage } from '../today-page';
import type { Stores } from '../../../stores/create-stores';
import { usePlace } from '../../../stores/stores-context';
import { createFakeAddress } from '../../../testing/fake-address';
import { createFakeServices, type FakeServices, type FakeServicesStart } from '../../../testing/fake-services';
import { everythingFetched } from '../../../testing/fetched';
import { TODAY } from '../../../testing/builders';
import { renderPart, type Rendered } from '../../../testing/render-page';
import { openTestStores } from '../../../testing/test-stores';

export type OpenPage = Rendered & { readonly services: FakeServices; readonly stores: Stores };

/** The page of the day in the address, on a ledger. */
export async function openToday(own: Documents, hash = '', start: FakeServicesStart = {}): Promise<OpenPage> {
  await everythingFetched();
  const services = createFakeServices({ ...start, own });
  const stores = await openTestStores(services, createFakeAddress(hash));
  await stores.habits.read(TODAY);
  return { services, stores, ...renderPart(<TodayHere />, stores) };
}

/** The day of the address, as the app shows it. */
function TodayHere() {
  const place = usePlace();
  return (
    <TodayPage
      shownDay={place.page === 'today' ? place.day : null}
      editor={(open) => <ActivityPanel {...open} />}
      scoreEditor={(open) => <ScoreDialog {...open} />}
    />
  );
}

export function itemOf(title: string): HTMLElement {
  return screen.getByRole('checkbox', { name: title });
}

/** Chooses from the menu of an item. */
export async function choose({ user }: Pick<Rendered, 'user'>, title: string, action: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: `More for ${title}` }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
}
